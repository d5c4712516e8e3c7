#include "core/policy/wording/statement.h"

#include "core/policy/wording/plain.h"
#include "core/policy/wording/statement_rows.h"

namespace turnpoint {
namespace {

/// `sick_pay.staff.bands[0].full` in its names, without the index.
Parts parts_of(const std::string& path) {
  Parts parts;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('.', at), path.size());
    const std::string part = path.substr(at, end - at);
    parts.push_back(part.substr(0, part.find('[')));
    at = end + 1;
  }
  return parts;
}

/// The name of the entry that the first two names of a path lead to; empty where they lead to none.
std::string first_name(const Policy& policy, const Parts& parts) {
  if (parts.size() < 2) return {};
  const auto named = [&](const auto& list) {
    return find_named(list, parts[1]) == nullptr ? std::string() : name_of(list, parts[1]);
  };
  if (parts[0] == "stages") return named(policy.stages);
  if (parts[0] == "triggers") return named(policy.triggers);
  if (parts[0] == "duties") return named(policy.duties);
  if (parts[0] == "sick_pay") return named(policy.sick_pay);
  if (parts[0] == "discretions") return named(policy.discretions);
  if (parts[0] == "provisions") return named(policy.provisions);
  return {};
}

std::string second_name(const Stage* stage, const Parts& parts) {
  if (stage == nullptr || parts.size() < 4) return {};
  return parts[2] == "letters" ? name_of(stage->letters, parts[3]) : name_of(stage->outcomes, parts[3]);
}

std::string return_meeting_name(const Policy& policy) {
  return policy.return_meeting && !policy.return_meeting->name.empty() ? policy.return_meeting->name
                                                                       : "the meeting after a spell";
}

void put(std::string& text, std::string_view mark, const std::string& words) {
  const std::size_t at = text.find(mark);
  if (at != std::string::npos) text.replace(at, mark.size(), words);
}

/// `Stage 1: review, length is 6 months`, where no row foresaw the path.
Statement by_its_names(const std::string& first, const Parts& parts, const std::string& text) {
  std::string names;
  for (std::size_t i = first.empty() ? 0 : 2; i < parts.size(); ++i)
    names += (names.empty() ? "" : ", ") + spaced(parts[i]);
  const std::string subject = first.empty() ? "" : as_name(first) + ": ";
  return {subject + names + " is ", spaced(text), ""};
}

}  // namespace

Statement statement_of(const Policy& policy, const std::string& path, const std::string& text) {
  const Parts parts = parts_of(path);
  const std::string first = first_name(policy, parts);
  const Stage* stage =
      parts.size() > 1 && parts[0] == "stages" ? find_named(policy.stages, parts[1]) : nullptr;
  const SickPay* scheme =
      parts.size() > 1 && parts[0] == "sick_pay" ? find_named(policy.sick_pay, parts[1]) : nullptr;
  const StatementRow* row = find_statement_row(parts);
  if (row == nullptr) return by_its_names(first, parts, text);
  std::string says(row->says);
  put(says, "{1}", as_name(first.empty() && parts.size() > 1 ? parts[1] : first));
  put(says, "{2}", as_name(second_name(stage, parts)));
  put(says, "{m}", as_name(return_meeting_name(policy)));
  const std::size_t at = says.find("{v}");
  const std::string answer(text == "yes" ? row->yes : text == "no" ? row->no : std::string_view());
  const std::string value =
      answer.empty() ? value_in_words({policy, parts.back(), stage, scheme}, row->kind, text) : answer;
  return {says.substr(0, at), without_stop(value), says.substr(at + 3)};
}

}  // namespace turnpoint
