# The inbox. NODE_IMAGE is Node 24 by digest, which deploy/pin writes down.
ARG NODE_IMAGE
FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund \
 && node scripts/build-review.ts \
 && npm prune --omit=dev --omit=optional --ignore-scripts

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/.output/review .output/review
COPY --from=build /app/components/styles components/styles
COPY --from=build /app/lib lib
COPY --from=build /app/hub hub
RUN install -d -o node -g node /var/lib/hub
USER node
VOLUME /var/lib/hub
ENTRYPOINT ["node", "hub/cli.ts"]
CMD ["serve", "--inbox", "/etc/hub/inbox.json", "--review-page", ".output/review", "--deletions", "/var/lib/hub/deletions.txt"]
