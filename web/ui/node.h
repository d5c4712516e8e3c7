#pragma once
/// What one widget means, apart from how it looks: the unit of the semantic tree.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace turnpoint::ui {

/// A widget's identity over frames: a hash of the path of scopes and entity ids and the widget's own name.
using NodeKey = std::uint64_t;

/// The parent of the landmarks; no node has it.
inline constexpr NodeKey root_key = 1;

enum class Role : std::uint8_t {
  // landmarks
  banner,
  navigation,
  main,
  side,
  footer,
  // containers
  section,
  group,
  list,
  item,
  disclosure,
  dialog,
  definitions,
  line,
  cards,
  table,
  header_row,
  row,
  column_header,
  row_header,
  cell,
  // content
  heading,
  text,
  note,
  figure,
  definition,
  bar,
  timeline,
  chart,
  progress,
  diagram,
  status,
  alert,
  // controls
  button,
  checkbox,
  slider,
  select,
  text_field,
  number_field,
  date_field,
  file_field,
  password_field,
  search_field,
  page_text,
};

/// The role's name in messages and tests, e.g. `text_field`.
const char* to_text(Role role);

/// How a note, figure, bar or row speaks; never the only carrier of a meaning.
enum class Tone : std::uint8_t { plain, info, good, attention, error };

const char* to_text(Tone tone);

/// Flags of a node, joined with `|`.
using States = std::uint32_t;
namespace state {
inline constexpr States disabled = 1U << 0;  ///< stays focusable; the description says why
inline constexpr States checked = 1U << 1;
inline constexpr States toggle = 1U << 2;  ///< a button that is pressed or not
inline constexpr States pressed = 1U << 3;
inline constexpr States current = 1U << 4;  ///< the place or row being looked at
inline constexpr States invalid = 1U << 5;  ///< the description says what would be right
inline constexpr States open = 1U << 6;
inline constexpr States ascending = 1U << 7;
inline constexpr States descending = 1U << 8;
inline constexpr States numeric = 1U << 9;   ///< set to the right
inline constexpr States primary = 1U << 10;  ///< the one action a place is for
inline constexpr States quiet = 1U << 11;
inline constexpr States required = 1U << 12;
inline constexpr States place = 1U << 13;        ///< a choice among places or views
inline constexpr States hidden_name = 1U << 14;  ///< the name is for assistive technology only
inline constexpr States sortable = 1U << 15;
}  // namespace state

/// The flags' names, one space between them, e.g. `disabled pressed`.
std::string states_text(States states);

/// CSS pixels from the canvas's top left.
struct Rect {
  float x = 0, y = 0, width = 0, height = 0;
  friend bool operator==(const Rect&, const Rect&) = default;
};

/// One choice of a select or of places.
struct Option {
  std::string value;
  std::string label;
  friend bool operator==(const Option&, const Option&) = default;
};

struct Node {
  NodeKey key = 0;
  NodeKey parent = root_key;
  Role role = Role::text;
  Tone tone = Tone::plain;
  States states = 0;
  std::string name;         ///< label, caption or the text itself
  std::string value;        ///< what it holds now, as text; of a button its shortcut, as `Control+K`
  std::string description;  ///< hint, reason it is disabled, or error; of headings the meaning of their word
  std::string meaning;      ///< of the word in a field's or figure's name (core/report/glossary.h)
  /// heading: level. cards: whether wide. slider: minimum, maximum, step. progress: done, total. bar:
  /// thousandths. timeline: lanes. table: rows in all with the header, columns. row: index from 1, the header
  /// being 1. text_field: lines, longest length.
  std::array<long, 3> numbers{};
  /// select: choices. table: label and width share of each column. file_field: id, types. password_field,
  /// page_text: id. timeline: lanes, then marks with their place (content.h). diagram: `box`, then its
  /// `detail`, `flaw` and its ways, whose value is the place of the box they lead to, from 1 on, or 0.
  std::vector<Option> options;
  Rect bounds;  ///< empty where nothing is drawn

  /// Everything but bounds.
  bool same_content(const Node& other) const;
};

}  // namespace turnpoint::ui
