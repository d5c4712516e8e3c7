#include "web/ui/fields.h"

#include "core/report/glossary.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <utility>

namespace turnpoint::ui {

namespace {

void apply(Node& node, const FieldOptions& options) {
  if (!options.hidden_label) node.meaning = meaning_in(node.name);
  node.description = options.hint;
  if (!options.error.empty()) {
    node.description = options.error;
    node.states |= state::invalid;
  }
  if (!options.enabled) {
    node.description = options.why_not;
    node.states |= state::disabled;
  }
  if (options.required) node.states |= state::required;
  if (options.hidden_label) node.states |= state::hidden_name;
}

}  // namespace

bool Fields::button(std::string_view id, std::string_view label, const ButtonOptions& options) {
  Node button = node(Role::button, id, label);
  button.description = options.enabled ? options.hint : options.why_not;
  if (!options.enabled) button.states |= state::disabled;
  if (options.pressed) button.states |= state::toggle | (*options.pressed ? state::pressed : 0);
  if (options.primary) button.states |= state::primary;
  if (options.quiet) button.states |= state::quiet;
  button.value = options.shortcut;
  assert(options.enabled || !options.why_not.empty());
  return leaf(button).has_value();
}

std::optional<bool> Fields::checkbox(std::string_view id, std::string_view label, bool checked,
                                     const FieldOptions& options) {
  Node checkbox = node(Role::checkbox, id, label);
  apply(checkbox, options);
  if (checked) checkbox.states |= state::checked;
  const auto action = leaf(checkbox);
  if (!action || (action->value == "true") == checked) return std::nullopt;
  return !checked;
}

std::optional<long> Fields::slider(std::string_view id, std::string_view label, long value, long min,
                                   long max, long step, std::string_view unit, const FieldOptions& options) {
  assert(min <= max && step > 0);
  Node slider = node(Role::slider, id, label);
  apply(slider, options);
  slider.value = std::to_string(value);
  slider.numbers = {min, max, step};
  if (!unit.empty()) slider.options.push_back({"unit", std::string(unit)});
  const auto action = leaf(slider);
  if (!action) return std::nullopt;
  long moved = 0;
  const char* const end = action->value.data() + action->value.size();
  const auto read = std::from_chars(action->value.data(), end, moved);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  moved = std::clamp(moved, min, max);
  if (moved == value) return std::nullopt;
  return moved;
}

std::optional<std::string> Fields::select(std::string_view id, std::string_view label,
                                          std::span<const Option> choices, std::string_view current,
                                          const FieldOptions& options) {
  Node select = node(Role::select, id, label);
  select.value = current;
  select.options.assign(choices.begin(), choices.end());
  auto chosen = field(std::move(select), options);
  const bool known = chosen && std::any_of(choices.begin(), choices.end(),
                                           [&](const Option& o) { return o.value == *chosen; });
  return known ? chosen : std::nullopt;
}

std::optional<std::string> Fields::text_field(std::string_view id, std::string_view label,
                                              std::string_view value, const FieldOptions& options) {
  Node text = node(Role::text_field, id, label);
  text.value = value;
  text.numbers = {options.lines, options.max_length, 0};
  return field(std::move(text), options);
}

std::optional<std::string> Fields::number_field(std::string_view id, std::string_view label,
                                                std::string_view value, const FieldOptions& options) {
  Node number = node(Role::number_field, id, label);
  number.value = value;
  if (!options.unit.empty()) number.options.push_back({"unit", std::string(options.unit)});
  return field(std::move(number), options);
}

std::optional<std::string> Fields::date_field(std::string_view id, std::string_view label,
                                              std::string_view value, const FieldOptions& options) {
  Node date = node(Role::date_field, id, label);
  date.value = value;
  return field(std::move(date), options);
}

void Fields::file_field(std::string_view id, std::string_view label, std::string_view accept,
                        const FieldOptions& options) {
  Node file = node(Role::file_field, id, label);
  file.options = {{"id", std::string(id)}, {"accept", std::string(accept)}};
  field(std::move(file), options);
}

bool Fields::password_field(std::string_view id, std::string_view label, const FieldOptions& options) {
  Node password = node(Role::password_field, id, label);
  password.options = {{"id", std::string(id)}};
  apply(password, options);
  return leaf(std::move(password)).has_value();
}

std::optional<std::string> Fields::search_field(std::string_view id, std::string_view label,
                                                std::span<const Option> choices) {
  Node search = node(Role::search_field, id, label);
  search.options.assign(choices.begin(), choices.end());
  const auto action = leaf(std::move(search));
  if (!action || action->kind != ActionKind::set) return std::nullopt;
  return action->value;
}

void Fields::page_text(std::string_view id, std::string_view label, const FieldOptions& options) {
  Node text = node(Role::page_text, id, label);
  text.options = {{"id", std::string(id)}};
  text.numbers = {options.lines, 0, 0};
  field(std::move(text), options);
}

std::optional<std::string> Fields::tabs(std::string_view id, std::string_view label,
                                        std::span<const Option> choices, std::string_view current) {
  Node places = node(Role::group, id, label);
  places.states = state::hidden_name;
  open(std::move(places));
  const Scope opened(this);
  std::optional<std::string> chosen;
  const Scope side_by_side = line("places");
  for (const Option& choice : choices) {
    Node place = node(Role::button, choice.value, choice.label);
    place.states = state::place | (choice.value == current ? state::current : 0);
    if (leaf(place) && choice.value != current) chosen = choice.value;
  }
  return chosen;
}

std::optional<std::string> Fields::field(Node node, const FieldOptions& options) {
  apply(node, options);
  const std::string before = node.value;
  auto action = leaf(std::move(node));
  if (!action || action->kind != ActionKind::set || action->value == before) return std::nullopt;
  return std::move(action->value);
}

}  // namespace turnpoint::ui
