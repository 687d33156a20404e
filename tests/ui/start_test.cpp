// SPDX-License-Identifier: MIT
// The program itself, as a person starts it.
#include "core/base/files.h"
#include "tests/support/temp_dir.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

#include <filesystem>
#include <string>

namespace taxo::ui {

class StartTest : public QObject {
    Q_OBJECT

    /// A person's folders with nothing in them.
    static QProcessEnvironment emptyHome(const test::TempDir& home) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const QString folder = QFile::decodeName(home.path().c_str());
        for (const char* const name :
             {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "HOME"}) {
            environment.insert(QLatin1String(name), folder);
        }
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("TAXO_TRACE_START"), QStringLiteral("1"));
        return environment;
    }

    /// What the program says until its first window is seen; it may come in parts.
    static QByteArray untilPainted(QProcess& program) {
        QByteArray said;
        while (!said.contains("first window painted after") && program.waitForReadyRead(60000)) {
            said += program.readAllStandardError();
        }
        return said;
    }

private Q_SLOTS:

    void theFirstWindowMapsNothingHeavy() {
        const test::TempDir home;
        QProcess program;
        program.setProcessEnvironment(emptyHome(home));
        program.setReadChannel(QProcess::StandardError);
        program.start(QStringLiteral(TAXO_PROGRAM), {});
        QVERIFY(program.waitForStarted());
        const QByteArray said = untilPainted(program);
        QVERIFY2(said.contains("first window painted after"), said.constData());
        const auto maps = readTextFile("/proc/" + std::to_string(program.processId()) + "/maps");
        program.kill();
        program.waitForFinished();
        QVERIFY(maps.has_value());
        const QByteArray mapped = QByteArray::fromStdString(*maps);
        QVERIFY(mapped.contains("libQt6Widgets")); // it is the right process
        for (const char* const heavy :
             {"libtorch", "libopencv", "taxo_search.so", "libblas", "taxo_torch.so"}) {
            QVERIFY2(!mapped.contains(heavy), heavy);
        }
    }

    void brokenSettingsAreKeptAside() {
        const test::TempDir home;
        const auto file = home / "taxoscope" / "settings.json";
        std::filesystem::create_directories(file.parent_path());
        QVERIFY(writeWholeFile(file, "{ \"model\": torn"));
        QProcess program;
        program.setProcessEnvironment(emptyHome(home));
        program.setReadChannel(QProcess::StandardError);
        program.start(QStringLiteral(TAXO_PROGRAM), {});
        QVERIFY(program.waitForStarted());
        const QByteArray said = untilPainted(program);
        QVERIFY2(said.contains("first window painted after"), said.constData());
        program.kill();
        program.waitForFinished();
        QVERIFY(!std::filesystem::exists(file));
        QCOMPARE(readTextFile(home / "taxoscope" / "settings.broken.json").value_or(""),
                 std::string("{ \"model\": torn"));
    }

    void anUnknownOptionIsWrongUse() {
        QProcess program;
        const test::TempDir home;
        program.setProcessEnvironment(emptyHome(home));
        program.start(QStringLiteral(TAXO_PROGRAM), {QStringLiteral("--no-such-thing")});
        QVERIFY(program.waitForFinished(60000));
        QCOMPARE(program.exitCode(), 2);
        QVERIFY(program.readAllStandardError().contains("--no-such-thing"));
    }

    void theVersionNeedsNoScreen() {
        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.remove(QStringLiteral("DISPLAY"));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(TAXO_PROGRAM), {QStringLiteral("--version")});
        QVERIFY(program.waitForFinished(60000));
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(program.readAllStandardOutput().startsWith("taxoscope "));
    }
};

} // namespace taxo::ui

QTEST_GUILESS_MAIN(taxo::ui::StartTest)
#include "start_test.moc"
