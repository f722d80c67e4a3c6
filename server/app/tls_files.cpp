#include "app/tls_files.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <memory>
#include <stdexcept>

namespace mc::app {

namespace {

using Context = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;

Context newContext() {
    Context context(SSL_CTX_new(TLS_method()), &SSL_CTX_free);
    if (!context) throw std::runtime_error("TLS is not to be had");
    return context;
}

/// The thread's error queue must not be found by somebody else later.
std::string trouble(bool isSound, std::string what) {
    ERR_clear_error();
    return isSound ? std::string() : std::move(what);
}

}  // namespace

std::string troubleWithCertificate(const std::string& certificateFile, const std::string& keyFile) {
    const auto context = newContext();
    if (SSL_CTX_use_certificate_chain_file(context.get(), certificateFile.c_str()) != 1)
        return trouble(false, "holds no certificate in PEM: " + certificateFile);
    const bool isKey = SSL_CTX_use_PrivateKey_file(context.get(), keyFile.c_str(), SSL_FILETYPE_PEM) == 1 &&
                       SSL_CTX_check_private_key(context.get()) == 1;
    return trouble(isKey, "does not belong to the key in " + keyFile + ", or that is no key in PEM without a password");
}

std::string troubleWithAuthorities(const std::string& file) {
    const auto context = newContext();
    return trouble(SSL_CTX_load_verify_locations(context.get(), file.c_str(), nullptr) == 1,
                   "holds no certificates in PEM: " + file);
}

}  // namespace mc::app
