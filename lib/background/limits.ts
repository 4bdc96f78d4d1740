/** As many cards as one `judge-cards` may ask about. */
export const mostCardsAsked = 120;
