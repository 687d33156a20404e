// SPDX-License-Identifier: MIT
#include "tests/support/test_certificate.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <memory>
#include <stdexcept>

namespace taxo::test {

namespace {

void addExtension(X509* certificate, int kind, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> extension(
        X509V3_EXT_conf_nid(nullptr, &context, kind, value), &X509_EXTENSION_free);
    X509_add_ext(certificate, extension.get(), -1);
}

} // namespace

void useSelfSignedCertificate(SSL_CTX* tls, const std::filesystem::path& file) {
    constexpr long kHour = 3600;
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"),
                                                                  &EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), &X509_free);
    X509* const x509 = certificate.get();
    X509_set_version(x509, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x509), 1);
    X509_gmtime_adj(X509_getm_notBefore(x509), -kHour);
    X509_gmtime_adj(X509_getm_notAfter(x509), kHour);
    X509_set_pubkey(x509, key.get());
    X509_NAME* const name = X509_get_subject_name(x509);
    const unsigned char text[] = "Taxoscope test";
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, text, -1, -1, 0);
    X509_set_issuer_name(x509, name);
    addExtension(x509, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(x509, NID_subject_alt_name, "IP:127.0.0.1");
    const std::unique_ptr<std::FILE, decltype(&std::fclose)> out(std::fopen(file.c_str(), "wb"),
                                                                 &std::fclose);
    if (X509_sign(x509, key.get(), EVP_sha256()) == 0 || SSL_CTX_use_certificate(tls, x509) != 1 ||
        SSL_CTX_use_PrivateKey(tls, key.get()) != 1 || out == nullptr ||
        PEM_write_X509(out.get(), x509) != 1) {
        throw std::runtime_error("the test's certificate could not be made");
    }
}

} // namespace taxo::test
