#pragma once
/// Duties and sick pay schemes of a policy file.

#include "core/io/fields.h"

namespace turnpoint {

Duty read_duty(const Json& object, const std::string& path, ReadingNotes& notes);
SickPay read_sick_pay(const Json& object, const std::string& path, ReadingNotes& notes);

}  // namespace turnpoint
