#include "web/bind/answer.h"

#include "core/io/json_object.h"

namespace turnpoint {

std::string answer(Json value) { return print_json_line({{"ok", true}, {"value", std::move(value)}}); }

std::string refuse(const std::vector<Error>& errors) {
  Json list = Json::array();
  for (const Error& error : errors)
    list.push_back(
        json_object({{"code", to_text(error.code)}, {"where", error.where}, {"detail", error.detail}}));
  return print_json_line({{"ok", false}, {"errors", std::move(list)}});
}

std::string refuse(const Error& error) { return refuse(std::vector<Error>{error}); }

std::string nothing_yet(const char* what) {
  return refuse(Error{ErrorCode::bad_argument, "request",
                      std::string("There is no ") + what + " yet; ask for it first."});
}

std::string unknown_person(const std::string& employee_id) {
  return refuse(Error{ErrorCode::unknown_person, employee_id,
                      "There is no person \"" + employee_id + "\" in this workforce."});
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto byte = [&](std::size_t at) {
      return at < bytes.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at])) : 0U;
    };
    const std::uint32_t three = byte(i) << 16U | byte(i + 1) << 8U | byte(i + 2);
    for (std::size_t part = 0; part < 4; ++part)
      out += i + part > bytes.size() ? '=' : letters[three >> (18U - 6U * part) & 63U];
  }
  return out;
}

}  // namespace turnpoint
