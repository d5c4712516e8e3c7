#include "web/ui/layout.h"

#include "core/report/glossary.h"

namespace turnpoint::ui {

Scope::~Scope() {
  if (recorder_) recorder_->close();
}

Scope Layout::banner(std::string_view product) {
  open(node(Role::banner, "banner", product));
  return Scope(this);
}

Scope Layout::navigation(std::string_view name) {
  open(node(Role::navigation, "navigation", name));
  return Scope(this);
}

Scope Layout::side(std::string_view name) {
  open(node(Role::side, "side", name));
  return Scope(this);
}

Scope Layout::main() {
  open(node(Role::main, "main", {}));
  return Scope(this);
}

Scope Layout::footer() {
  open(node(Role::footer, "footer", {}));
  return Scope(this);
}

Scope Layout::section(std::string_view id, std::string_view name, int level) {
  Node section = node(Role::section, id, name);
  section.numbers[0] = level;
  open(section);
  Node heading = node(Role::heading, ".heading", name);
  heading.numbers[0] = level;
  heading.description = meaning_in(name);
  leaf(heading);
  return Scope(this);
}

Scope Layout::group(std::string_view id, std::string_view name) {
  open(node(Role::group, id, name));
  return Scope(this);
}

Scope Layout::list(std::string_view id, std::string_view name) {
  open(node(Role::list, id, name));
  return Scope(this);
}

Scope Layout::item(std::string_view id) {
  open(node(Role::item, id, {}));
  return Scope(this);
}

Scope Layout::disclosure(std::string_view id, std::string_view name, bool& is_open) {
  Node disclosure = node(Role::disclosure, id, name);
  if (is_open) disclosure.states |= state::open;
  if (const auto action = open(disclosure)) is_open = action->value == "true";
  // The node keeps this frame's state: what was open when it was recorded is what the page hears of.
  return Scope(this, (disclosure.states & state::open) != 0);
}

DialogScope Layout::dialog(std::string_view id, std::string_view name) {
  Node dialog = node(Role::dialog, id, name);
  dialog.parent = root_key;
  const auto action = open(dialog);
  return DialogScope(this, action && action->kind == ActionKind::close);
}

Scope Layout::definitions(std::string_view id) {
  open(node(Role::definitions, id, {}));
  return Scope(this);
}

Scope Layout::line(std::string_view id) {
  open(node(Role::line, id, {}));
  return Scope(this);
}

Scope Layout::cards(std::string_view id, bool wide) {
  Node cards = node(Role::cards, id, {});
  cards.numbers[0] = wide ? 1 : 0;
  open(std::move(cards));
  return Scope(this);
}

Scope Layout::entity(std::string_view id) {
  open_entity(id);
  return Scope(this);
}

void Layout::space(float height) { backend().space(height); }

}  // namespace turnpoint::ui
