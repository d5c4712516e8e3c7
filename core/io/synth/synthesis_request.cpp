#include "core/io/fields.h"
#include "core/io/synth/profile_json.h"
#include "core/io/synth/synthesis_text.h"

namespace turnpoint {
namespace {

/// A whole number as JSON has it; the limits of what can be made are Synthesis::of's to say.
std::int64_t whole(const Json& request, const char* key, std::int64_t otherwise, std::vector<Error>& errors) {
  const auto found = request.find(key);
  if (found == request.end()) return otherwise;
  const auto number = found->is_number_integer() ? whole_from_text(found->dump()) : std::nullopt;
  if (number && *number >= 0) return *number;
  errors.push_back({ErrorCode::bad_argument, key,
                    print_json_line(*found) + " cannot be used; write a whole number, 0 or more."});
  return otherwise;
}

Checked<Profile> profile_of(const Json& request) {
  const auto found = request.find("profile");
  if (found != request.end() && found->is_string()) return shipped_profile(found->get<std::string>());
  if (found != request.end() && found->is_object()) return read_profile(print_json(*found), "profile");
  return tl::unexpected(std::vector<Error>{
      {ErrorCode::bad_argument, "profile", "Name a shipped profile, or give a whole one as an object."}});
}

Day last_day_of(const Json& request, std::vector<Error>& errors) {
  const auto found = request.find("to");
  if (found == request.end()) return usual_last_day;
  const auto day = found->is_string() ? day_from_text(found->get_ref<const std::string&>()) : std::nullopt;
  if (day) return *day;
  errors.push_back({ErrorCode::bad_argument, "to",
                    print_json_line(*found) + " cannot be used; write a day that exists as YYYY-MM-DD."});
  return usual_last_day;
}

}  // namespace

Checked<Synthesis> read_synthesis_request(std::string_view text) {
  const auto refuse = [](const Error& error) { return tl::unexpected(std::vector<Error>{error}); };
  const Result<Json> json = parse_json(text, "request");
  if (!json) return refuse(json.error());
  if (!json->is_object())
    return refuse({ErrorCode::wrong_type, "request", "A request is a JSON object in braces."});
  std::vector<Error> errors;
  for (const auto& [key, value] : json->items()) {
    if (key != "profile" && key != "employees" && key != "years" && key != "seed" && key != "to")
      errors.push_back({ErrorCode::unknown_field, key, "\"" + key + "\" is not a field here; take it out."});
  }
  SynthesisRequest request;
  request.employees = whole(*json, "employees", 0, errors);
  request.years = whole(*json, "years", request.years, errors);
  request.seed = static_cast<std::uint64_t>(whole(*json, "seed", 1, errors));
  request.last_day = last_day_of(*json, errors);
  Checked<Profile> profile = profile_of(*json);
  if (!profile) errors.insert(errors.end(), profile.error().begin(), profile.error().end());
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  Result<Synthesis> synthesis = Synthesis::of(std::move(*profile), request);
  if (!synthesis) return refuse(synthesis.error());
  return std::move(*synthesis);
}

}  // namespace turnpoint
