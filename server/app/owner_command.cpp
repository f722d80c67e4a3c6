#include "app/owner_command.h"

#include <termios.h>
#include <unistd.h>

#include <iostream>
#include <optional>

#include "accounts/owners.h"
#include "app/data_folder.h"

namespace mc::app {

namespace {

/// What is typed is not shown while this lives.
class Unseen {
public:
    Unseen() {
        tcgetattr(STDIN_FILENO, &m_before);
        auto quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~Unseen() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

private:
    termios m_before{};
};

std::string lineOfInput() {
    std::string line;
    if (!std::getline(std::cin, line)) throw CommandError("create-owner wants a password on its standard input");
    return line;
}

std::string typed(const char* prompt) {
    std::cerr << prompt << std::flush;
    auto line = lineOfInput();
    std::cerr << '\n';
    return line;
}

bool hasDatabase(const std::filesystem::path& folder) {
    return std::filesystem::exists(folder / "mentor-connect.db");
}

/// The folder stays taken until the new database is there.
std::unique_ptr<database::Database> databaseFor(const std::filesystem::path& folder) {
    if (hasDatabase(folder)) return openDatabaseIn(folder);
    const DataFolder taken(folder);
    return database::Database::open((folder / "mentor-connect.db").string());
}

std::string sentence(accounts::OwnerMade made, const std::string& email) {
    switch (made) {
        case accounts::OwnerMade::created:
            return email + " is an owner now and can sign in.";
        case accounts::OwnerMade::granted:
            return email + " is an owner now, with the password it had: sign in anew.";
        case accounts::OwnerMade::already:
            return email + " was an owner before; nothing changed.";
    }
    return {};
}

std::string troubleOf(const domain::Error& error) {
    return error.detail.empty() ? std::string(domain::toString(error.code)) : error.detail;
}

}  // namespace

std::string readPassword() {
    if (!isatty(STDIN_FILENO)) return lineOfInput();
    const Unseen unseen;
    const auto first = typed("Password of the new owner: ");
    if (typed("Once more: ") != first) throw CommandError("the two passwords are not the same");
    return first;
}

void runOwnerCommand(const OwnerCommand& command, const OwnerCommandParts& parts, std::ostream& out) {
    if (!command.words.empty() || command.email.empty())
        throw CommandError("create-owner wants --email=ADDRESS and, for a new account, --name=NAME");
    const auto database = databaseFor(parts.dataDirectory);
    accounts::NewOwner owner{command.email, command.name, {}};
    if (!accounts::hasAccount(*database, owner.email)) {
        if (owner.name.empty()) throw CommandError("nobody has this address yet: create-owner wants --name=NAME, too");
        owner.password = parts.askPassword();
    }
    base::IdSource ids(parts.clock, parts.random);
    const auto made = accounts::makeOwner(*database, ids, owner, parts.zone, parts.clock.now(), parts.cost);
    if (!made) throw CommandError(troubleOf(made.error()));
    out << sentence(*made, owner.email) << '\n';
}

}  // namespace mc::app
