#pragma once
/// What of a policy file a person can change: each part with its fields, and how a value of each is written.

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
};

/// The policy itself, with all its parts.
const PartRow& policy_row();

/// The field at a path such as `stages.stage_1.warning.life`, or nullptr.
const FieldRow* find_field(std::string_view path);
/// The part whose entries, or which itself, stand at a path such as `triggers` or `stages.stage_1.warning`;
/// nullptr where there is none.
const PartRow* find_part(std::string_view path);

}  // namespace turnpoint
