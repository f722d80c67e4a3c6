#include "tour/file_keeper.h"

#include <QFile>
#include <QSaveFile>

namespace mc::tour {

FileKeeper::FileKeeper(QString file) : TokenKeeper({}), m_file(std::move(file)) {}

void FileKeeper::store(const QByteArray& token, std::function<void(bool)> done) {
    QSaveFile file(m_file);
    const bool stored = file.open(QIODevice::WriteOnly) &&
                        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                        file.write(token) == token.size() && file.commit();
    if (done) done(stored);
}

/// Later, as a keychain answers.
void FileKeeper::load(std::function<void(const Kept&)> done) {
    const auto answer = [this, done = std::move(done)] {
        QFile file(m_file);
        done({file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), true});
    };
    QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
}

void FileKeeper::forget() {
    QFile::remove(m_file);
}

}  // namespace mc::tour
