#pragma once

#include "text/format.h"

/// Words for money and time where they are painted: views say `widgets::money` as they say `widgets::Label`. Controllers
/// and models take them from the room `text`.
namespace mc::widgets {

using namespace mc::text;

}  // namespace mc::widgets
