#pragma once
/// The smallest profile there is: everybody alike, every day alike, nobody leaves.

#include "core/synth/generate/profile.h"

namespace turnpoint::test {

/// One team of ten after another, Monday to Friday, one illness a year, one in ten of them long.
Profile plain_profile();

}  // namespace turnpoint::test
