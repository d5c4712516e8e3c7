#pragma once
/// The session's messages to the page and back, as text.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "web/app/requests.h"
#include "web/app/session.h"

namespace turnpoint::app {

/// `{"cancel", "requests": [{"id", "call", "args"}], "files": [{"name", "type", "text"}]}`; empty when there
/// is nothing.
std::string outbox_text(Session& session);

/// Reads `[{"number", "name", "head"}]`, with `field` where a file was chosen in one.
Result<std::vector<OfferedFile>> offered_from_text(std::string_view text);

}  // namespace turnpoint::app
