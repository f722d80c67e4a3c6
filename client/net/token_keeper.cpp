#include "net/token_keeper.h"

#include <qt6keychain/keychain.h>

namespace mc::net {

namespace {

constexpr auto kService = "mentor-connect";

}  // namespace

TokenKeeper::TokenKeeper(QString profile, QObject* parent)
    : QObject(parent), m_entry(u"refresh-token/"_qs + std::move(profile)) {}

TokenKeeper::~TokenKeeper() = default;

void TokenKeeper::store(const QByteArray& token, std::function<void(bool)> done) {
    auto* job = new QKeychain::WritePasswordJob(QString::fromLatin1(kService), this);
    job->setInsecureFallback(false);
    job->setKey(m_entry);
    job->setBinaryData(token);
    connect(job, &QKeychain::Job::finished, this, [done = std::move(done)](QKeychain::Job* ended) {
        if (done) done(ended->error() == QKeychain::NoError);
    });
    job->start();
}

void TokenKeeper::load(std::function<void(const Kept&)> done) {
    auto* job = new QKeychain::ReadPasswordJob(QString::fromLatin1(kService), this);
    job->setInsecureFallback(false);
    job->setKey(m_entry);
    connect(job, &QKeychain::Job::finished, this, [job, done = std::move(done)] {
        const auto error = job->error();
        done({error == QKeychain::NoError ? job->binaryData() : QByteArray(),
              error == QKeychain::NoError || error == QKeychain::EntryNotFound});
    });
    job->start();
}

void TokenKeeper::forget() {
    auto* job = new QKeychain::DeletePasswordJob(QString::fromLatin1(kService), this);
    job->setInsecureFallback(false);
    job->setKey(m_entry);
    job->start();
}

}  // namespace mc::net
