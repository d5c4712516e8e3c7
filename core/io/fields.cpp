#include "core/io/fields.h"

#include <algorithm>

namespace turnpoint {
namespace {

std::string shown(const Json& value) {
  std::string text = print_json_line(value);
  return text.size() > 60 ? text.substr(0, 57) + "..." : text;
}

std::string listed(std::span<const std::string_view> names) {
  std::string text;
  for (const std::string_view name : names) text += (text.empty() ? "" : ", ") + std::string(name);
  return text;
}

/// As with_edit takes it: a text or number as it is, `yes` and `no`, a list with commas, an object as
/// `from_months 0, full 1`, a list of objects with semicolons.
std::string plain(const Json& value) {
  if (value.is_string()) return value.get_ref<const std::string&>();
  if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
  std::string text;
  if (value.is_object()) {
    for (const auto& [key, entry] : value.items())
      text += (text.empty() ? "" : ", ") + key + " " + plain(entry);
    return text;
  }
  if (!value.is_array()) return shown(value);
  for (const Json& entry : value)
    text += (text.empty() ? "" : entry.is_object() ? "; " : ", ") + plain(entry);
  return text;
}

/// What an assumed value may be besides, and the same in words: `50 to 500`, or the choices with commas.
struct Alternatives {
  std::vector<std::string> values;
  std::string words;
};

Alternatives alternatives_of(const Json& assumed) {
  const auto list = [&](const char* key) {
    const auto found = assumed.find(key);
    return found != assumed.end() && found->is_array() ? &*found : nullptr;
  };
  const Json* range = list("range");
  const bool is_range = range != nullptr && range->size() == 2;
  const Json* values = is_range ? range : list("choices");
  Alternatives found;
  if (values == nullptr) return found;
  for (const Json& value : *values) {
    found.words += (found.values.empty() ? "" : is_range ? " to " : ", ") + plain(value);
    found.values.push_back(plain(value));
  }
  return found;
}

}  // namespace

Fields::Fields(const Json& object, std::string path, ReadingNotes& notes)
    : object_(object), path_(std::move(path)), notes_(notes) {
  known_ = {"assumed", "note"};
  if (const auto assumed = object.find("assumed"); assumed != object.end()) read_assumed(*assumed);
}

void Fields::read_assumed(const Json& assumed) {
  if (!assumed.is_object())
    return problem(ErrorCode::wrong_type, "assumed", "\"assumed\" must be an object of assumed values.");
  for (const auto& [key, entry] : assumed.items()) {
    const std::string at = "assumed." + key;
    if (!entry.is_object() || !entry.contains("value")) {
      problem(ErrorCode::missing_field, at,
              "An assumed value needs \"value\", a \"range\" or \"choices\", and \"why\".");
      continue;
    }
    Alternatives others = alternatives_of(entry);
    const std::string value = plain(entry["value"]);
    const bool has_other = std::any_of(others.values.begin(), others.values.end(),
                                       [&](const std::string& other) { return other != value; });
    const bool has_why = entry.contains("why") && entry["why"].is_string() && !plain(entry["why"]).empty();
    if (!has_other)
      problem(ErrorCode::missing_field, at,
              "The assumed value " + shown(entry["value"]) +
                  " needs a \"range\" of two or \"choices\", with another value.");
    if (!has_why)
      problem(ErrorCode::missing_field, at,
              "The assumed value " + shown(entry["value"]) + " needs a sentence \"why\".");
    if (object_.contains(key))
      problem(ErrorCode::contradiction, key, "\"" + key + "\" is both stated and assumed; keep one.");
    assumed_.insert(key);
    notes_.assumptions.push_back(
        {place(key), value, others.words, has_why ? plain(entry["why"]) : "", std::move(others.values)});
  }
}

const Json* Fields::find(const std::string& key) const {
  if (const auto stated = object_.find(key); stated != object_.end()) return &*stated;
  if (!assumed_.contains(key)) return nullptr;
  return &object_["assumed"][key]["value"];
}

const Json* Fields::take(const std::string& key, bool required) {
  known_.insert(key);
  const Json* value = find(key);
  if (value == nullptr && required) problem(ErrorCode::missing_field, key, "\"" + key + "\" is missing.");
  return value;
}

void Fields::problem(ErrorCode code, const std::string& key, std::string detail) {
  notes_.problems.push_back({code, place(key), std::move(detail)});
}

std::string Fields::text(const std::string& key, bool required) {
  const Json* value = take(key, required);
  if (value == nullptr) return {};
  if (!value->is_string()) {
    problem(ErrorCode::wrong_type, key,
            "\"" + key + "\" is " + shown(*value) + "; a text in quotes was expected.");
    return {};
  }
  if (required && value->get_ref<const std::string&>().empty()) {
    problem(ErrorCode::missing_value, key, "\"" + key + "\" is empty; write at least one word.");
  }
  return value->get<std::string>();
}

std::int64_t Fields::count(const std::string& key) {
  const Json* value = take(key, true);
  if (value == nullptr) return 0;
  const auto number = value->is_number_integer() ? whole_from_text(value->dump()) : std::nullopt;
  if (number && *number >= 0) return *number;
  problem(ErrorCode::wrong_type, key,
          "\"" + key + "\" is " + shown(*value) + "; a whole number, 0 or more, was expected.");
  return 0;
}

bool Fields::yes_or_no(const std::string& key, bool otherwise) {
  const Json* value = take(key, false);
  if (value == nullptr) return otherwise;
  if (value->is_boolean()) return value->get<bool>();
  problem(ErrorCode::wrong_type, key,
          "\"" + key + "\" is " + shown(*value) + "; true or false was expected.");
  return otherwise;
}

int Fields::whole(const std::string& key, int otherwise, int least, int most) {
  const Json* value = take(key, false);
  if (value == nullptr) return otherwise;
  const std::string limits = std::to_string(least) + " to " + std::to_string(most);
  if (!value->is_number_integer()) {
    problem(ErrorCode::wrong_type, key,
            "\"" + key + "\" is " + shown(*value) + "; a whole number from " + limits + " was expected.");
    return otherwise;
  }
  const std::optional<std::int64_t> number = whole_from_text(value->dump());
  if (!number || *number < least || *number > most) {
    problem(ErrorCode::out_of_range, key,
            "\"" + key + "\" is " + shown(*value) + "; it must be from " + limits + ".");
    return otherwise;
  }
  return static_cast<int>(*number);
}

std::optional<Rational> Fields::decimal(const std::string& key, bool may_be_zero) {
  const Json* value = take(key, false);
  if (value == nullptr) return std::nullopt;
  if (!value->is_number() && !value->is_string()) {
    problem(ErrorCode::wrong_type, key, "\"" + key + "\" is " + shown(*value) + "; a number was expected.");
    return std::nullopt;
  }
  const std::optional<Rational> number = decimal_from_text(plain(*value));
  const bool is_low = number && (may_be_zero ? *number < Rational(0) : *number <= Rational(0));
  if (!number || is_low || *number > Rational(1'000'000'000)) {
    problem(ErrorCode::out_of_range, key,
            "\"" + key + "\" is " + shown(*value) + "; it must be " + (may_be_zero ? "at least" : "above") +
                " 0, at most 1,000,000,000, with at most four decimals.");
    return std::nullopt;
  }
  return number;
}

std::size_t Fields::one_of(const std::string& key, std::span<const std::string_view> names,
                           std::size_t otherwise, bool required) {
  const Json* value = take(key, required);
  if (value == nullptr) return otherwise;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (value->is_string() && value->get_ref<const std::string&>() == names[i]) return i;
  }
  problem(ErrorCode::unknown_value, key,
          "\"" + key + "\" is " + shown(*value) + "; it must be one of " + listed(names) + ".");
  return otherwise;
}

std::optional<Term> Fields::term(const std::string& key) {
  const Json* value = take(key, false);
  if (value == nullptr) return std::nullopt;
  const std::optional<Term> term =
      value->is_string() ? term_from_text(value->get_ref<const std::string&>()) : std::nullopt;
  if (!term) {
    problem(ErrorCode::unknown_value, key,
            "\"" + key + "\" is " + shown(*value) +
                "; write a length of time such as \"5 working days\", \"10 calendar days\", \"4 weeks\", "
                "\"6 months\" or \"1 year\".");
  }
  return term;
}

std::vector<std::string> Fields::texts(const std::string& key) {
  std::vector<std::string> texts;
  const Json* entries = list(key);
  if (entries == nullptr) return texts;
  for (const Json& entry : *entries) {
    if (entry.is_string() && !entry.get_ref<const std::string&>().empty())
      texts.push_back(entry.get<std::string>());
    else
      problem(ErrorCode::wrong_type, key,
              shown(entry) + " stands in the list; a text in quotes was expected.");
  }
  return texts;
}

std::vector<Category> Fields::categories(const std::string& key) {
  std::vector<Category> found;
  for (const std::string& name : texts(key)) {
    if (const std::optional<Category> category = category_from_text(name))
      found.push_back(*category);
    else
      problem(ErrorCode::unknown_value, key, "\"" + name + "\" is not a category.");
  }
  return found;
}

std::vector<Reason> Fields::reasons(const std::string& key) {
  std::vector<Reason> found;
  for (const std::string& name : texts(key)) {
    if (const std::optional<Reason> reason = reason_from_text(name))
      found.push_back(*reason);
    else
      problem(ErrorCode::unknown_value, key, "\"" + name + "\" is not a reason for absence.");
  }
  return found;
}

const Json* Fields::object(const std::string& key) {
  const Json* value = take(key, false);
  if (value == nullptr || value->is_object()) return value;
  problem(ErrorCode::wrong_type, key,
          "\"" + key + "\" is " + shown(*value) + "; an object in braces was expected.");
  return nullptr;
}

const Json* Fields::list(const std::string& key) {
  const Json* value = take(key, false);
  if (value == nullptr || value->is_array()) return value;
  problem(ErrorCode::wrong_type, key,
          "\"" + key + "\" is " + shown(*value) + "; a list in brackets was expected.");
  return nullptr;
}

void Fields::refuse_others() {
  for (const auto& [key, value] : object_.items()) {
    if (!known_.contains(key))
      problem(ErrorCode::unknown_field, key,
              "\"" + key + "\" is not a field here; check its spelling or remove it.");
  }
  for (const std::string& key : assumed_) {
    if (!known_.contains(key))
      problem(ErrorCode::unknown_field, "assumed." + key,
              "\"" + key + "\" is not a field here; check its spelling or remove it.");
  }
}

}  // namespace turnpoint
