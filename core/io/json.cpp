#include "core/io/json.h"

#include <optional>
#include <set>
#include <vector>

namespace turnpoint {
namespace {

/// Walks a document without building it and remembers the first fault.
class StrictReader {
 public:
  explicit StrictReader(std::string name) : name_(std::move(name)) {}
  const std::optional<Error>& fault() const { return fault_; }

  bool null() { return value(); }
  bool boolean(bool) { return value(); }
  bool number_integer(Json::number_integer_t) { return value(); }
  bool number_unsigned(Json::number_unsigned_t) { return value(); }
  bool number_float(Json::number_float_t, const Json::string_t&) { return value(); }
  bool string(Json::string_t&) { return value(); }
  bool binary(Json::binary_t&) { return value(); }
  bool start_object(std::size_t) { return open(true); }
  bool start_array(std::size_t) { return open(false); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(Json::string_t& key) {
    levels_.back().key = key;
    if (levels_.back().keys.insert(key).second) return true;
    fault_ = Error{ErrorCode::json_duplicate_key, path(),
                   "The key \"" + key + "\" stands here twice; keep one of the two."};
    return false;
  }

  bool parse_error(std::size_t, const std::string&, const Json::exception&) { return false; }

 private:
  struct Level {
    bool object = false;
    std::size_t index = 0;
    std::string key;
    std::set<std::string> keys;
  };

  bool value() {
    if (!levels_.empty() && !levels_.back().object) ++levels_.back().index;
    return true;
  }

  bool open(bool object) {
    value();
    if (levels_.size() >= json_depth_limit) {
      fault_ = Error{ErrorCode::json_too_deep, path(),
                     "Objects and lists are nested deeper than " + std::to_string(json_depth_limit) +
                         " levels here."};
      return false;
    }
    levels_.push_back({object, 0, {}, {}});
    return true;
  }

  bool close() {
    levels_.pop_back();
    return true;
  }

  std::string path() const {
    std::string text = name_;
    for (const Level& level : levels_) {
      if (level.object)
        text += "." + level.key;
      else
        text += "[" + std::to_string(level.index == 0 ? 0 : level.index - 1) + "]";
    }
    return text;
  }

  std::string name_;
  std::vector<Level> levels_;
  std::optional<Error> fault_;
};

/// Learns only where the first syntax fault is.
class FaultFinder : public nlohmann::json_sax<Json> {
 public:
  std::optional<std::size_t> position;
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) override {
    position = at;
    return false;
  }
};

Error syntax_fault(std::string_view text, const std::string& name) {
  FaultFinder finder;
  Json::sax_parse(text.begin(), text.end(), &finder);
  const std::size_t end = std::min(finder.position.value_or(text.size()), text.size());
  std::size_t line = 1;
  std::size_t column = 1;
  for (std::size_t i = 0; i + 1 < end; ++i) {
    column = text[i] == '\n' ? 1 : column + 1;
    line += text[i] == '\n' ? 1U : 0U;
  }
  return {ErrorCode::json_syntax, name + ":" + std::to_string(line) + ":" + std::to_string(column),
          "The file is not valid JSON from line " + std::to_string(line) + ", column " +
              std::to_string(column) + " on; look for a missing comma, quote or bracket just before it."};
}

}  // namespace

Result<Json> parse_json(std::string_view text, const std::string& name, std::size_t most_bytes) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return fail(ErrorCode::empty_input, name, "The file is empty; a JSON document was expected.");
  }
  if (text.size() > most_bytes) {
    return fail(ErrorCode::too_large, name,
                "The file has " + std::to_string(text.size()) + " bytes; at most " +
                    std::to_string(most_bytes) + " are read.");
  }
  StrictReader strict(name);
  const bool sound = Json::sax_parse(text.begin(), text.end(), &strict);
  if (strict.fault()) return tl::unexpected<Error>(*strict.fault());
  if (!sound) return tl::unexpected<Error>(syntax_fault(text, name));
  return Json::parse(text.begin(), text.end(), nullptr, false);
}

std::string print_json(const Json& value) {
  return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string print_json_line(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace turnpoint
