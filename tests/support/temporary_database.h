#pragma once

#include <QTemporaryDir>
#include <memory>
#include <string>

#include "platform/database/database.h"

namespace mc::test {

/// A database file of its own in a folder that goes away; with the product's schema, every closure run twice and
/// without waiting for the disk, unless told otherwise.
class TemporaryDatabase {
public:
    explicit TemporaryDatabase(database::Options options = {.durable = false, .rehearse = true}) : m_options(options) {
        reopen();
    }

    database::Database& operator*() const { return *m_database; }
    database::Database* operator->() const { return m_database.get(); }
    std::string path() const { return m_folder.filePath("test.sqlite").toStdString(); }
    /// Closes it and opens the same file again, as a restart does.
    void reopen() {
        m_database.reset();
        m_database = database::Database::open(path(), m_options);
    }

private:
    QTemporaryDir m_folder;
    database::Options m_options;
    std::unique_ptr<database::Database> m_database;
};

}  // namespace mc::test
