chrome.runtime.onMessage.addListener((message, _sender, sendResponse) => {
  sendResponse({ echo: message });
  return true;
});
