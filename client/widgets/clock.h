#pragma once

#include "text/clock.h"

/// Times of the day where they are painted and typed.
namespace mc::widgets {

using namespace mc::text;

}  // namespace mc::widgets
