#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "platform/database/statement.h"

namespace mc::database {

struct Options;

/// One connection with its prepared statements. Used by one thread at a time.
class Connection {
public:
    enum class Mode { write, read };
    Connection(const std::string& path, Mode mode, const Options& options);
    ~Connection();

    sqlite3* handle() const { return m_handle.get(); }
    /// Kept until the connection closes; SQL texts are literals, so there are few.
    Statement& cached(std::string_view sql);
    /// Several statements without parameters; nothing is kept.
    void run(const std::string& sql);
    bool inTransaction() const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    void configure(Mode mode, const Options& options);

    struct Close {
        void operator()(sqlite3* handle) const;
    };
    std::unique_ptr<sqlite3, Close> m_handle;  ///< Outlives its statements.
    std::unordered_map<std::string, std::unique_ptr<Statement>, Hash, std::equal_to<>> m_statements;
};

}  // namespace mc::database
