/**
 * The first content script of a build that is being measured, and no part of the one that is
 * shipped. It shares the isolated world with the shop script, so the page sees nothing of it: it
 * notes when a message leaves for the background and when its answer is there.
 */
(() => {
  const api = globalThis.browser?.runtime ? globalThis.browser : globalThis.chrome;
  const started = performance.now();
  const messages = [];
  const send = api.runtime.sendMessage.bind(api.runtime);
  const measured = async (message) => {
    const entry = {
      request: message?.request ?? 'echo',
      titles: message?.body?.listing?.titles?.length ?? 0,
      sent: performance.now(),
    };
    const answer = await send(message);
    entry.answered = performance.now();
    entry.level = answer?.value?.verdict?.level;
    messages.push(entry);
    // Written when the answer is in, so that it weighs on nothing that is measured.
    setTimeout(() => api.storage.local.set({ 'bench:probe': { started, messages } }), 0);
    return answer;
  };
  Object.defineProperty(api.runtime, 'sendMessage', { value: measured, configurable: true });
})();
