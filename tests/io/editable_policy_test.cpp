/// Everything a shipped policy says can be changed in its form, or it stands here why not.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

#include "core/io/editor/rows.h"
#include "core/io/json.h"
#include "core/io/policy/editor/policy_rows.h"
#include "core/io/policy/shipped.h"

using namespace turnpoint;

namespace {

bool is_leaf(const Json& json) {
  return !json.is_object() && !(json.is_array() && !json.empty() && json.front().is_object());
}

struct Reason {
  std::string_view place;  ///< a path with `*` for entries of lists; what stands below it is meant too
  const char* why;
};

// How far an assumption may move, and why, is what is known about a document; a value that is typed is
// stated.
constexpr Reason reasons[] = {
    {"$schema", "the file of the format"},
    {"schema", "the version of the format"},
    {"id", "given once; files and the command line know the policy by it"},
    {"*.id", "given once; other parts name this one by it"},
    {"categories.*.look", "follows from whether its spells count"},
    {"categories.*.formal_action", "follows from whether its spells count"},
    {"document", "what the linter holds against the shipped document itself: its sums, quotations, laws"},
    {"judgement.note", "says where the table comes from, and goes with it"},
};

bool has_reason(const std::string& kind) {
  return std::any_of(std::begin(reasons), std::end(reasons), [&](const Reason& reason) {
    if (reason.place == "*.id") return kind.ends_with("*.id");
    return kind == reason.place || kind.starts_with(std::string(reason.place) + ".");
  });
}

std::string below(const std::string& path, const std::string& key) {
  return path.empty() ? key : path + "." + key;
}

/// Kinds of values without a field. An assumed value has the field of a stated one.
void add_missing(const Json& json, const std::string& path, const std::string& kind,
                 std::set<std::string>& missing) {
  if (find_field(policy_row(), path) != nullptr || has_reason(kind)) return;
  if (json.is_array() && json.empty()) return;
  if (is_leaf(json)) {
    missing.insert(kind);
    return;
  }
  if (json.is_array()) {
    for (const Json& entry : json)
      add_missing(entry, below(path, entry.value("id", "0")), below(kind, "*"), missing);
    return;
  }
  const bool by_key = kind == "categories";
  for (const auto& [key, value] : json.items()) {
    if (key != "assumed") {
      add_missing(value, below(path, key), below(kind, by_key ? "*" : key), missing);
      continue;
    }
    for (const auto& [assumed, told] : value.items())
      add_missing(told.at("value"), below(path, assumed), below(kind, assumed), missing);
  }
}

}  // namespace

TEST_CASE("every value of a shipped policy has a field in the form of an own one, or a reason why not") {
  for (const char* id : {"thornton-2009", "reigate-banstead-2014", "nw-wellbeing", "blank"}) {
    const Result<Json> json = parse_json(shipped_text("policies/" + std::string(id) + ".json"), id);
    REQUIRE(json);
    std::set<std::string> missing;
    add_missing(*json, "", "", missing);
    std::string list;
    for (const std::string& kind : missing) list += kind + " ";
    INFO(id);
    CHECK(list == "");
  }
}
