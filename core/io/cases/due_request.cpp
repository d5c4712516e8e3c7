#include "core/io/cases/due_request.h"

#include "core/io/fields.h"
#include "core/io/json.h"
#include "core/io/request_text.h"

namespace turnpoint {

Result<DueAsked> read_due_request(std::string_view text) {
  const Result<Json> request = parse_json(text, "request");
  if (!request) return tl::unexpected(request.error());
  DueAsked asked;
  const std::string side = text_at(*request, "side");
  if (side != "old" && side != "new")
    return fail(ErrorCode::bad_argument, "side", "Choose the old or the new policy.");
  asked.old_policy = side == "old";
  const std::string as_at = text_at(*request, "as_at");
  const std::optional<Day> day = day_from_text(as_at);
  if (!day)
    return fail(ErrorCode::bad_argument, "as_at",
                "\"" + as_at + "\" is not a date; write one such as 2026-04-01.");
  const std::string within = text_at(*request, "within");
  const auto days = whole_from_text(within);
  if (!days || *days < 0 || *days > 366)
    return fail(ErrorCode::bad_argument, "within",
                "\"" + within + "\" is not a number of days from 0 to 366.");
  asked.days = due_within(*day, static_cast<int>(*days));
  asked.team = text_at(*request, "team");
  return asked;
}

}  // namespace turnpoint
