#include "web/store/fault.h"

namespace turnpoint::store {

bool is_transient(const std::string& fault) {
  return fault == "InvalidStateError" || fault == "UnknownError";
}

bool is_absence(const std::string& fault) { return fault == "unsupported" || fault == "SecurityError"; }

bool is_unsealable(const std::string& fault) { return fault == "unsealable"; }

bool is_taken(const std::string& fault) { return fault == "ConstraintError"; }

bool is_newer(const std::string& fault) { return fault == "VersionError"; }

std::string cause(const std::string& fault, const std::string& detail) {
  if (fault == "late") return "the browser's storage did not answer in time";
  if (fault == "QuotaExceededError") return "the browser's storage is full (QuotaExceededError)";
  if (fault == "unsupported") return "this browser lacks what saving needs: " + detail;
  if (fault == "fenced") return "another tab has taken over";
  if (fault == "mismatch" || fault == "unsealable") return detail;
  return "the browser's storage reported " + fault + (detail.empty() ? "" : ": " + detail);
}

}  // namespace turnpoint::store
