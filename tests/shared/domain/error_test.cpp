#include "domain/error.h"
#include "support/test_program.h"

#include <QTest>
#include <set>

using namespace mc::domain;

class ErrorTest : public QObject {
    Q_OBJECT
private slots:
    void httpStatus_followsTheTable_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("status");
        const auto row = [](ErrorCode code, const char* text, int status) {
            QTest::newRow(text) << static_cast<int>(code) << text << status;
        };
        row(ErrorCode::malformed_json, "malformed_json", 400);
        row(ErrorCode::validation_failed, "validation_failed", 422);
        row(ErrorCode::body_too_large, "body_too_large", 413);
        row(ErrorCode::unauthenticated, "unauthenticated", 401);
        row(ErrorCode::account_suspended, "account_suspended", 401);
        row(ErrorCode::forbidden, "forbidden", 403);
        row(ErrorCode::not_found, "not_found", 404);
        row(ErrorCode::not_a_member, "not_a_member", 404);
        row(ErrorCode::slot_taken, "slot_taken", 409);
        row(ErrorCode::changed_elsewhere, "changed_elsewhere", 409);
        row(ErrorCode::too_many_holds, "too_many_holds", 409);
        row(ErrorCode::idempotency_key_reused, "idempotency_key_reused", 422);
        row(ErrorCode::signature_invalid, "signature_invalid", 400);
        row(ErrorCode::rate_limited, "rate_limited", 429);
        row(ErrorCode::internal, "internal", 500);
    }
    void httpStatus_followsTheTable() {
        QFETCH(int, code);
        QFETCH(QString, text);
        QFETCH(int, status);
        QCOMPARE(QString::fromUtf8(toString(static_cast<ErrorCode>(code)).data()), text);
        QCOMPARE(httpStatus(static_cast<ErrorCode>(code)), status);
        QVERIFY(parseErrorCode(text.toStdString()) == static_cast<ErrorCode>(code));
    }

    void everyCode_hasItsOwnNameAndAnErrorStatus() {
        std::set<std::string_view> names;
        int count = 0;
        for (; !toString(static_cast<ErrorCode>(count)).empty(); ++count) {
            names.insert(toString(static_cast<ErrorCode>(count)));
            const int status = httpStatus(static_cast<ErrorCode>(count));
            QVERIFY(status >= 400 && status < 600);
        }
        QVERIFY(count > static_cast<int>(ErrorCode::message_too_long));
        QCOMPARE(static_cast<int>(names.size()), count);
        QVERIFY(!parseErrorCode("no_such_code"));
        QVERIFY(!parseErrorCode(""));
    }

    void value_ofAFailure_throwsWhatFailed() {
        const Result<int> result = fail(ErrorCode::slot_taken, "Somebody was faster.");
        QVERIFY(!result);
        try {
            static_cast<void>(result.value());
            QFAIL("value() of a failure returned");
        } catch (const ErrorException& thrown) {
            QVERIFY(thrown.error().code == ErrorCode::slot_taken);
            QCOMPARE(thrown.what(), "slot_taken: Somebody was faster.");
        }
    }
};

MC_TEST_APPLESS(ErrorTest)
#include "error_test.moc"
