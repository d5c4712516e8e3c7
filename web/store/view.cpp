#include "web/store/view.h"

namespace turnpoint::store {

const char* to_text(State state) {
  switch (state) {
  case State::loading: return "loading";
  case State::ready: return "ready";
  case State::saving: return "saving";
  case State::failed: return "failed";
  case State::read_only: return "read_only";
  }
  return "unknown";
}

const char* to_text(Reason reason) {
  switch (reason) {
  case Reason::none: return "none";
  case Reason::could_not_load: return "could_not_load";
  case Reason::could_not_save: return "could_not_save";
  case Reason::no_second_copy: return "no_second_copy";
  case Reason::other_tab: return "other_tab";
  case Reason::newer_format: return "newer_format";
  case Reason::no_storage: return "no_storage";
  case Reason::removed: return "removed";
  case Reason::store_changed: return "store_changed";
  }
  return "unknown";
}

std::string sentence(const View& view) {
  switch (view.reason) {
  case Reason::could_not_load:
    return "The saved study could not be opened: " + view.detail +
           ". Nothing was changed. Choose Retry, or reload the page.";
  case Reason::could_not_save:
    return "Not saved: " + view.detail +
           ". Your changes are still in this tab: choose Retry, or save a copy before you close it.";
  case Reason::no_second_copy:
    return "Saved in this browser, but a second copy could not be made: " + view.detail +
           ". Choose Retry, or save a copy.";
  case Reason::other_tab:
    return "This study is open in another tab, so here it can only be read. Close the other tab, or choose "
           "Take over.";
  case Reason::newer_format:
    return "This study was saved by a newer version of Turnpoint and was left as it is: " + view.detail + ".";
  case Reason::no_storage:
    return "Nothing can be kept in this browser: " + view.detail +
           ". Save a copy before you close this tab, or leave private browsing.";
  case Reason::removed:
    return "Your browser has removed what was kept here; the last change was kept on " + view.detail +
           ". Nothing was put in its place. If you have a backup file, open it to restore what it holds; "
           "choose Start afresh to go on without what is gone.";
  case Reason::store_changed:
    return "Saving has stopped, because it would have deleted something this tab does not know: " +
           view.detail + ". Save a copy, then reload the page.";
  case Reason::none: break;
  }
  if (view.state == State::loading) return "Opening the saved study…";
  return view.state == State::saving ? "Saving…" : "Saved in this browser.";
}

}  // namespace turnpoint::store
