#pragma once

#include <QTemporaryDir>
#include <memory>
#include <vector>

#include "platform/database/database.h"
#include "platform/database/migrations.h"

namespace mc::test {

/// A database file of its own as the product had it before a step of its schema.
class EarlierDatabase {
public:
    /// With the product's steps below a number, opened anew: what was written at an earlier one is still there.
    std::unique_ptr<database::Database> before(int number) const {
        std::vector<database::Migration> steps;
        for (const auto& step : database::embeddedMigrations())
            if (step.number < number) steps.push_back(step);
        return database::Database::open(m_folder.filePath("earlier.sqlite").toStdString(), {.migrations = steps});
    }

private:
    QTemporaryDir m_folder;
};

}  // namespace mc::test
