#pragma once

#include <string>

namespace mc::calendars {

/// Whom a server of calendars is asked as. The password is one for applications.
struct CalendarLogin {
    std::string user;
    std::string password;
};

}  // namespace mc::calendars
