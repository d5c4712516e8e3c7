#pragma once
/// What the page script calls things that went wrong: `late`, `busy`, `unsupported`, `fenced`, or the
/// browser's own name.

#include <string>

namespace turnpoint::store {

/// A fresh connection may help.
bool is_transient(const std::string& fault);

/// There is no storage to be had here.
bool is_absence(const std::string& fault);

/// A file is whole but was sealed with another key, or as another file.
bool is_unsealable(const std::string& fault);

/// The journal has a record of that name already: another tab has written it.
bool is_taken(const std::string& fault);

/// The databases are those of a newer version.
bool is_newer(const std::string& fault);

/// What went wrong, for a sentence: `the browser's storage is full (QuotaExceededError)`.
std::string cause(const std::string& fault, const std::string& detail);

}  // namespace turnpoint::store
