// SPDX-License-Identifier: MIT
#pragma once

#include <openssl/ssl.h>

#include <filesystem>

namespace taxo::test {

/// Makes a key and a certificate for 127.0.0.1 that signs itself, gives both to `tls` and writes
/// the certificate to `file` (PEM), for clients that should trust it.
void useSelfSignedCertificate(SSL_CTX* tls, const std::filesystem::path& file);

} // namespace taxo::test
