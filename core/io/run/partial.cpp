#include "core/io/run/partial.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "core/io/run/documents.h"

namespace turnpoint {
namespace {

constexpr std::string_view kind = "turnpoint_partial";
constexpr const char* warning = "Unsuppressed: single people and small counts stand here as they are. Not "
                                "for sharing; merge it and share "
                                "the result.";
constexpr std::int64_t most = 1'000'000'000'000;
constexpr std::int64_t most_parts = 1'000'000;

tl::unexpected<Error> unlike(const std::string& name, const std::string& detail) {
  return fail(ErrorCode::bad_argument, name, detail);
}

Json facts_json(const std::vector<Facts>& facts) {
  Json list = Json::array();
  for (const Facts& plan : facts) {
    Json scales = Json::array();
    for (const auto& [scale, days] : plan.days_by_scale) scales.push_back({scale, days});
    list.push_back({plan.people_in_service, std::move(scales)});
  }
  return list;
}

/// Whole numbers out of lists; anything else is a problem, told once.
class Numbers {
 public:
  Numbers(Fields& fields, std::string key) : fields_(fields), key_(std::move(key)) {}

  std::int64_t number(const Json& json, std::int64_t least = -most, std::int64_t largest = most) {
    if (json.is_number_integer()) {
      const std::optional<std::int64_t> value = whole_from_text(json.dump());
      if (value && *value >= least && *value <= largest) return *value;
    }
    refuse(print_json_line(json).substr(0, 60) + " is not a whole number from " + std::to_string(least) +
           " to " + std::to_string(largest) + ".");
    return least > 0 ? least : 0;
  }

  /// Whether it is a list of `size` entries.
  bool is_list(const Json& json, std::size_t size) {
    if (json.is_array() && json.size() == size) return true;
    refuse(print_json_line(json).substr(0, 60) + " is not a list of " + std::to_string(size) + ".");
    return false;
  }

  void refuse(std::string detail) {
    if (!told_) fields_.problem(ErrorCode::wrong_type, key_, std::move(detail));
    told_ = true;
  }

 private:
  Fields& fields_;
  std::string key_;
  bool told_ = false;
};

const Json& entries(Fields& fields, const char* key) {
  static const Json none = Json::array();
  const Json* list = fields.list(key);
  return list == nullptr ? none : *list;
}

std::vector<PartialSlice> read_slices(Fields& fields) {
  std::vector<PartialSlice> slices;
  Numbers numbers(fields, "slices");
  for (const Json& entry : entries(fields, "slices")) {
    if (!numbers.is_list(entry, 3)) continue;
    if (!entry[0].is_string()) {
      numbers.refuse("A slice begins with the id of its workforce in quotes.");
      continue;
    }
    const std::int64_t parts = numbers.number(entry[2], 1, most_parts);
    slices.push_back({entry[0].get<std::string>(), numbers.number(entry[1], 1, parts), parts});
  }
  std::sort(slices.begin(), slices.end());
  return slices;
}

std::optional<Span> read_record(Fields& fields) {
  const std::vector<std::string> days = fields.texts("record");
  if (days.empty()) return std::nullopt;
  const std::optional<Day> first = day_from_text(days.front());
  const std::optional<Day> last = day_from_text(days.back());
  if (days.size() == 2 && first && last && *first <= *last) return Span{*first, *last};
  fields.problem(ErrorCode::bad_date, "record", "The record's first and last day were expected.");
  return std::nullopt;
}

std::vector<Facts> read_facts(Fields& fields) {
  std::vector<Facts> facts;
  Numbers numbers(fields, "facts");
  for (const Json& entry : entries(fields, "facts")) {
    if (!numbers.is_list(entry, 2)) continue;
    Facts& plan = facts.emplace_back();
    plan.people_in_service = numbers.number(entry[0], 0);
    if (!entry[1].is_array()) {
      numbers.refuse("Days stand in a list of pairs of scale and days.");
      continue;
    }
    for (const Json& pair : entry[1]) {
      if (numbers.is_list(pair, 2))
        plan.days_by_scale[numbers.number(pair[0], 1)] += numbers.number(pair[1], 0);
    }
  }
  return facts;
}

std::vector<std::int64_t> read_sums(Fields& fields) {
  std::vector<std::int64_t> sums;
  Numbers numbers(fields, "sums");
  for (const Json& entry : entries(fields, "sums")) sums.push_back(numbers.number(entry));
  return sums;
}

bool by_person(const PartialRow& a, const PartialRow& b) { return a.employee_id < b.employee_id; }

std::vector<PartialTeam> read_teams(Fields& fields) {
  std::vector<PartialTeam> teams;
  Numbers numbers(fields, "teams");
  for (const Json& entry : entries(fields, "teams")) {
    if (!entry.is_array() || entry.empty() || !entry[0].is_string()) {
      numbers.refuse("A team is a list that begins with its name in quotes.");
      continue;
    }
    PartialTeam& team = teams.emplace_back(PartialTeam{entry[0].get<std::string>(), {}});
    for (std::size_t i = 1; i < entry.size(); ++i) team.numbers.push_back(numbers.number(entry[i]));
  }
  return teams;
}

std::vector<PartialRow> read_rows(Fields& fields) {
  std::vector<PartialRow> rows;
  Numbers numbers(fields, "rows");
  for (const Json& entry : entries(fields, "rows")) {
    if (!entry.is_array() || entry.empty() || !entry[0].is_string()) {
      numbers.refuse("A row is a list that begins with an employee_id in quotes.");
      continue;
    }
    PartialRow& row = rows.emplace_back(PartialRow{entry[0].get<std::string>(), {}});
    for (std::size_t i = 1; i < entry.size(); ++i)
      row.numbers.push_back(numbers.number(entry[i], std::numeric_limits<std::int64_t>::min(),
                                           std::numeric_limits<std::int64_t>::max()));
  }
  if (!std::is_sorted(rows.begin(), rows.end(), by_person))
    numbers.refuse("Rows are not sorted by employee_id.");
  return rows;
}

bool same(const std::vector<RunDocument>& a, const std::vector<RunDocument>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const RunDocument& x, const RunDocument& y) {
    return x.name == y.name && x.text == y.text;
  });
}

bool same(const std::vector<Facts>& a, const std::vector<Facts>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Facts& x, const Facts& y) {
    return std::tie(x.people_in_service, x.days_by_scale) == std::tie(y.people_in_service, y.days_by_scale);
  });
}

std::string in_words(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return "\"" + text + "\"";
}

/// Why the two cannot be added up; empty: they can.
std::string difference(const Partial& a, const Partial& b) {
  if (a.command != b.command) return "It is of `" + b.command + "`, the others are of `" + a.command + "`.";
  if (a.version != b.version)
    return "Version " + b.version + " made it, the others version " + a.version + "; make all with one.";
  if (a.arguments != b.arguments)
    return "It was made with " + in_words(b.arguments) + ", the others with " + in_words(a.arguments) + ".";
  if (!same(a.policies, b.policies)) return "Its policies are not those of the others; see their sha256.";
  if (a.command != "facts" && !same(a.facts, b.facts))
    return "It rests on other workforce-wide values; give every partial the same --facts.";
  if (a.facts.size() != b.facts.size()) return "It holds another number of values than the others.";
  return "";
}

}  // namespace

bool operator<(const PartialSlice& a, const PartialSlice& b) {
  return std::tie(a.workforce, a.parts, a.part) < std::tie(b.workforce, b.parts, b.part);
}

std::string partial_json(const Partial& partial) {
  Json slices = Json::array();
  for (const PartialSlice& slice : partial.slices)
    slices.push_back({slice.workforce, slice.part, slice.parts});
  Json record = Json::array();
  if (partial.record) record = {to_text(partial.record->first_day), to_text(partial.record->last_day)};
  const auto listed = [](const std::string& name, const std::vector<std::int64_t>& numbers) {
    Json entry = {name};
    for (const std::int64_t number : numbers) entry.push_back(number);
    return entry;
  };
  Json rows = Json::array();
  for (const PartialRow& row : partial.rows) rows.push_back(listed(row.employee_id, row.numbers));
  Json teams = Json::array();
  for (const PartialTeam& team : partial.teams) teams.push_back(listed(team.name, team.numbers));
  return print_json_line({{"kind", kind},
                          {"schema", partial_schema},
                          {"note", warning},
                          {"version", partial.version},
                          {"command", partial.command},
                          {"arguments", partial.arguments},
                          {"policies", documents_json(partial.policies)},
                          {"slices", std::move(slices)},
                          {"record", std::move(record)},
                          {"facts", facts_json(partial.facts)},
                          {"sums", partial.sums},
                          {"rows", std::move(rows)},
                          {"teams", std::move(teams)}}) +
         "\n";
}

Checked<Partial> read_partial(std::string_view text, const std::string& name) {
  const Result<Json> json = parse_json(text, name, partial_size_limit);
  if (!json) return tl::unexpected(std::vector<Error>{json.error()});
  if (const std::optional<Error> fault = fault_of_kind(*json, kind, partial_schema, name))
    return tl::unexpected(std::vector<Error>{*fault});
  ReadingNotes notes;
  Fields fields(*json, "", notes);
  fields.text("kind");
  fields.whole("schema", partial_schema, 1, partial_schema);
  Partial partial;
  partial.version = fields.text("version");
  partial.command = fields.text("command");
  partial.arguments = fields.texts("arguments");
  partial.policies = read_documents(fields, "policies", notes);
  partial.slices = read_slices(fields);
  partial.record = read_record(fields);
  partial.facts = read_facts(fields);
  partial.sums = read_sums(fields);
  partial.rows = read_rows(fields);
  partial.teams = read_teams(fields);
  fields.refuse_others();
  for (Error& problem : notes.problems) problem.where = name + ": " + problem.where;
  if (!notes.problems.empty()) return tl::unexpected(std::move(notes.problems));
  return partial;
}

Result<void> join(Partial& whole, Partial& next, const std::string& name) {
  if (const std::string why = difference(whole, next); !why.empty()) return unlike(name, why);
  for (const PartialSlice& slice : next.slices) {
    if (std::binary_search(whole.slices.begin(), whole.slices.end(), slice))
      return unlike(name, "Its slice of the workforce is in another of these files too; give each once.");
    for (const PartialSlice& other : whole.slices) {
      if (other.workforce == slice.workforce && other.parts != slice.parts)
        return unlike(name, "The same workforce is cut in " + std::to_string(slice.parts) +
                                " parts here and in " + std::to_string(other.parts) + " elsewhere.");
    }
  }
  for (const PartialRow& row : next.rows) {
    if (std::binary_search(whole.rows.begin(), whole.rows.end(), row, by_person))
      return unlike(name,
                    "\"" + row.employee_id + "\" is in another of these files too; slices share no one.");
  }
  const auto add_sorted = [](auto& list, auto&& more, const auto&... order) {
    const auto middle = static_cast<std::ptrdiff_t>(list.size());
    list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    std::inplace_merge(list.begin(), list.begin() + middle, list.end(), order...);
  };
  add_sorted(whole.slices, std::move(next.slices));
  add_sorted(whole.rows, std::move(next.rows), by_person);
  if (next.record && whole.record) {
    whole.record->first_day = std::min(whole.record->first_day, next.record->first_day);
    whole.record->last_day = std::max(whole.record->last_day, next.record->last_day);
  } else if (next.record) {
    whole.record = next.record;
  }
  if (whole.command == "facts") {
    for (std::size_t i = 0; i < whole.facts.size(); ++i) whole.facts[i].merge(next.facts[i]);
  }
  return {};
}

std::string missing_parts(const Partial& partial) {
  std::map<std::pair<std::string, std::int64_t>, std::vector<std::int64_t>> found;
  for (const PartialSlice& slice : partial.slices)
    found[{slice.workforce, slice.parts}].push_back(slice.part);
  for (const auto& [of, parts] : found) {
    if (static_cast<std::int64_t>(parts.size()) == of.second) continue;
    std::int64_t first = 1;
    for (const std::int64_t part : parts) first += part == first ? 1 : 0;
    return "Part " + std::to_string(first) + " of " + std::to_string(of.second) +
           " of a workforce is missing; " + std::to_string(parts.size()) + " are here.";
  }
  return "";
}

}  // namespace turnpoint
