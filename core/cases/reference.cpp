#include "core/cases/reference.h"

#include <map>

#include "core/base/sha256.h"

namespace turnpoint {
namespace {

/// The first bytes of the digest as one number, its last so many decimal digits.
std::string digits_of(const std::string& employee_id, std::size_t digits) {
  const Digest digest = sha256(employee_id);
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i) number = number << 8U | digest[i];
  std::string text(digits, '0');
  for (std::size_t i = digits; i > 0; --i) {
    text[i - 1] = static_cast<char>('0' + number % 10);
    number /= 10;
  }
  return text;
}

}  // namespace

std::vector<std::string> references_of(const Workforce& workforce) {
  std::map<std::string, int> taken;
  for (const std::string& id : workforce.people.employee_id) ++taken[digits_of(id, 4)];
  std::vector<std::string> references;
  for (const std::string& id : workforce.people.employee_id) {
    const std::string short_one = digits_of(id, 4);
    references.push_back(taken[short_one] == 1 ? short_one : digits_of(id, 8));
  }
  return references;
}

}  // namespace turnpoint
