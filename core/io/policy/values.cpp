#include "core/io/policy/values.h"

#include <algorithm>

#include "core/policy/places/places.h"

namespace turnpoint {
namespace {

bool has_problem(const ReadingNotes& notes, const std::string& where) {
  return std::any_of(notes.problems.begin(), notes.problems.end(),
                     [&](const Error& problem) { return problem.where == where; });
}

/// A value in force that another check has refused stands there as its default, and is not told twice.
void check_in_force(const std::vector<Place>& places, ReadingNotes& notes) {
  for (const Place& place : places) {
    const std::string value = place.value();
    if (has_problem(notes, place.path) || place.set(value)) continue;
    notes.problems.push_back({ErrorCode::out_of_range, place.path,
                              "The value \"" + value + "\" cannot stand here; " + place.remedy});
  }
}

/// Numbers as they are; terms of one unit by their count.
std::optional<bool> is_below(const std::string& a, const std::string& b) {
  const auto number_a = decimal_from_text(a);
  const auto number_b = decimal_from_text(b);
  if (number_a && number_b) return *number_a < *number_b;
  const auto term_a = term_from_text(a);
  const auto term_b = term_from_text(b);
  if (term_a && term_b && term_a->unit == term_b->unit) return term_a->count < term_b->count;
  return std::nullopt;
}

void check_range(const Assumption& assumption, ReadingNotes& notes) {
  const bool below = is_below(assumption.value, assumption.alternatives.front()).value_or(false);
  const bool above = is_below(assumption.alternatives.back(), assumption.value).value_or(false);
  if (!below && !above) return;
  notes.problems.push_back({ErrorCode::out_of_range, assumption.path,
                            "The assumed value " + assumption.value + " lies outside its range of " +
                                assumption.range + "; widen the range or change the value."});
}

/// Writes the value and its alternatives as the place does.
void as_written_by(const Place& place, Assumption& assumption, ReadingNotes& notes) {
  const std::string value = place.value();
  for (std::string& other : assumption.alternatives) {
    if (place.set(other)) {
      other = place.value();
    } else {
      notes.problems.push_back({ErrorCode::out_of_range, place.path,
                                "The other value \"" + other + "\" cannot stand here; " + place.remedy});
    }
  }
  place.set(value);
  assumption.value = value;
}

/// `50 to 500`; choices with commas, or with `or` where one holds a comma itself.
std::string in_words(const std::vector<std::string>& values, bool is_range) {
  const bool commas = std::any_of(values.begin(), values.end(), [](const std::string& value) {
    return value.find(',') != std::string::npos;
  });
  std::string words;
  for (const std::string& value : values)
    words += (words.empty() ? "" : is_range ? " to " : commas ? " or " : ", ") + value;
  return words;
}

void check_assumption(const std::vector<Place>& places, Assumption& assumption, ReadingNotes& notes) {
  if (assumption.alternatives.empty()) return;
  const bool is_range =
      assumption.range == assumption.alternatives.front() + " to " + assumption.alternatives.back();
  const auto place =
      std::find_if(places.begin(), places.end(), [&](const Place& p) { return p.path == assumption.path; });
  if (place != places.end()) as_written_by(*place, assumption, notes);
  assumption.range = in_words(assumption.alternatives, is_range);
  if (is_range) check_range(assumption, notes);
  std::erase(assumption.alternatives, assumption.value);
}

}  // namespace

void check_values(const Policy& policy, ReadingNotes& notes) {
  Policy copy = policy;
  const std::vector<Place> places = places_of(copy);
  check_in_force(places, notes);
  for (Assumption& assumption : notes.assumptions) check_assumption(places, assumption, notes);
}

}  // namespace turnpoint
