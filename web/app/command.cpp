#include "web/app/command.h"

namespace turnpoint::app {

Command::Command(std::size_t kind, const void* held, void (*destroy)(const void*))
    : kind_(kind), wish_(held, destroy) {}

}  // namespace turnpoint::app
