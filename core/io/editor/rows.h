#pragma once
/// What of a file a person can change: each part with its fields, and how a value of each is written.

#include <cstdint>
#include <span>
#include <string_view>

namespace turnpoint {

enum class EntryKind : std::uint8_t {
  text,
  number,
  term,     ///< `6 months`
  window,   ///< `12 months` or `91 days`
  yes_no,   ///< `yes` or `no`
  choice,   ///< one of `names`
  stage,    ///< id of a stage of the policy
  trigger,  ///< id of a trigger of the policy
  texts,    ///< several, between semicolons
  paragraph,
  day,       ///< `2026-04-03`
  step,      ///< id of a step of the exercise, or `end`
  exercise,  ///< id of an exercise of the pack
  policy,    ///< id of a shipped policy
  answer,    ///< id of an answer that can be chosen
};

/// Empty text takes a value out of the file.
struct FieldRow {
  std::string_view key;
  EntryKind kind = EntryKind::text;
  std::span<const std::string_view> names = {};
  std::string_view label = {};  ///< empty: the key in words
};

/// A part with entries of its own (`triggers`, `categories`), or one object of its owner (`warning`).
struct PartRow {
  std::string_view key;
  std::string_view name;  ///< of one: `Trigger`
  bool has_entries = false;
  std::string_view fresh = {};  ///< a new one as JSON; empty: it can be neither added nor taken out
  std::span<const FieldRow> fields = {};
  std::span<const PartRow> parts = {};
  bool named = true;                ///< a new entry gets an id of its own
  std::string_view refers = {};     ///< a new entry names, in this field,
  std::string_view refers_to = {};  ///< the first entry of this list of the file
  bool own_page = false;            ///< of many entries: they are a page of the form by themselves
};

/// The field of `whole` at a path such as `stages.stage_1.warning.life`, or nullptr.
const FieldRow* find_field(const PartRow& whole, std::string_view path);
/// The part whose entries, or which itself, stand at a path such as `triggers`, `triggers.bradford` or
/// `stages.stage_1.warning`; nullptr where there is none.
const PartRow* find_part(const PartRow& whole, std::string_view path);

}  // namespace turnpoint
