/** How many cards one `judge-cards` may ask about. */
export const mostCardsAsked = 120;
