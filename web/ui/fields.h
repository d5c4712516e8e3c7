#pragma once
/// Widgets that can be acted on. Each returns the edit a person made; none holds the value.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "web/ui/content.h"

namespace turnpoint::ui {

struct ButtonOptions {
  bool enabled = true;
  std::string_view why_not = {};  ///< needed when not enabled; the button stays focusable
  std::string_view hint = {};
  std::optional<bool> pressed = {};  ///< a switch: on or off
  bool primary = false;
  bool quiet = false;
  std::string_view shortcut = {};  ///< `Control+K`: the page presses the button for these keys
};

struct FieldOptions {
  std::string_view hint = {};
  std::string_view error = {};  ///< what is wrong and what would be right; shown in place of the hint
  bool enabled = true;
  std::string_view why_not = {};
  bool required = false;
  std::string_view unit = {};  ///< after a number
  int lines = 1;               ///< text_field
  int max_length = 0;          ///< 0: no limit
  bool hidden_label = false;   ///< the place around it says it, e.g. a cell under its column
};

class Fields : public Content {
 public:
  using Content::Content;

  bool button(std::string_view id, std::string_view label, const ButtonOptions& options = {});

  std::optional<bool> checkbox(std::string_view id, std::string_view label, bool checked,
                               const FieldOptions& options = {});

  /// An edit for each movement, within `min` and `max`; edits of one gesture share `gesture()`.
  std::optional<long> slider(std::string_view id, std::string_view label, long value, long min, long max,
                             long step, std::string_view unit = {}, const FieldOptions& options = {});

  /// The chosen value.
  std::optional<std::string> select(std::string_view id, std::string_view label,
                                    std::span<const Option> choices, std::string_view current,
                                    const FieldOptions& options = {});

  // An edit when it is committed (Enter or leaving the field), never while typing.
  std::optional<std::string> text_field(std::string_view id, std::string_view label, std::string_view value,
                                        const FieldOptions& options = {});
  /// Text as typed; the caller reads it and hands back an error.
  std::optional<std::string> number_field(std::string_view id, std::string_view label, std::string_view value,
                                          const FieldOptions& options = {});
  /// ISO, `2025-04-30`; empty when cleared.
  std::optional<std::string> date_field(std::string_view id, std::string_view label, std::string_view value,
                                        const FieldOptions& options = {});

  /// The page reads the files and knows the field by `id`; `accept` as in HTML, e.g. `.csv,.xlsx`.
  void file_field(std::string_view id, std::string_view label, std::string_view accept,
                  const FieldOptions& options = {});

  /// What is typed stays with the page, which knows the field by `id`; the program never has it. True when
  /// Enter was pressed in it.
  bool password_field(std::string_view id, std::string_view label, const FieldOptions& options = {});

  /// Words are typed, those choices that hold them are listed, one of them is chosen: its value.
  std::optional<std::string> search_field(std::string_view id, std::string_view label,
                                          std::span<const Option> choices);

  /// Text that the page fills in by `id` and the program never has; room for `options.lines`.
  void page_text(std::string_view id, std::string_view label, const FieldOptions& options = {});

  /// Places or views of which one is current: buttons, inside `navigation` or a named group of their own.
  std::optional<std::string> tabs(std::string_view id, std::string_view label,
                                  std::span<const Option> choices, std::string_view current);

 private:
  std::optional<std::string> field(Node node, const FieldOptions& options);
};

}  // namespace turnpoint::ui
