#pragma once
/// The fields of a pack: as core/io/fields has them, held to the limits of packs and to plain text.

#include "core/exercise/pack.h"
#include "core/io/fields.h"

namespace turnpoint {

class PackFields {
 public:
  PackFields(const Json& object, std::string path, ReadingNotes& notes)
      : object_(object), fields_(object, std::move(path), notes) {}

  /// Lower-case letters, digits, `-` and `_`, at most PackLimits::title.
  std::string id(const std::string& key, bool required = true);
  /// One line, at most PackLimits::title bytes.
  std::string title(const std::string& key, bool required = true);
  /// Paragraphs, at most PackLimits::text bytes.
  std::string paragraph(const std::string& key, bool required = false);
  int minutes(const std::string& key) { return whole(key, 0, 0, PackLimits::minutes); }
  int whole(const std::string& key, int otherwise, int least, int most) {
    return fields_.whole(key, otherwise, least, most);
  }
  bool yes_or_no(const std::string& key) { return fields_.yes_or_no(key, false); }
  std::size_t one_of(const std::string& key, std::span<const std::string_view> names, std::size_t otherwise,
                     bool required) {
    return fields_.one_of(key, names, otherwise, required);
  }
  std::optional<Day> day(const std::string& key, bool required);
  std::vector<std::string> ids(const std::string& key);
  bool has(const std::string& key) const { return fields_.has(key); }
  const Json* object(const std::string& key) { return fields_.object(key); }
  bool is_object(const std::string& key) const { return has(key) && object_.at(key).is_object(); }
  /// At most `most` objects; nothing where the field is missing.
  std::vector<const Json*> objects(const std::string& key, std::size_t most, bool required = false);
  std::optional<Rational> decimal(const std::string& key) { return fields_.decimal(key, true); }
  std::string place(const std::string& key) const { return fields_.place(key); }
  void problem(ErrorCode code, const std::string& key, std::string detail) {
    fields_.problem(code, key, std::move(detail));
  }
  /// Also `note` and `assumed`, which policies may have.
  void refuse_others();
  ReadingNotes& notes() { return fields_.notes(); }

 private:
  std::string plain(const std::string& key, bool required, std::size_t most, bool lines);

  const Json& object_;
  Fields fields_;
};

/// Why a text is not plain, or nothing: markup, control characters, marks that turn the direction of writing.
std::optional<std::string> fault_of_plain_text(std::string_view text, bool lines);

}  // namespace turnpoint
