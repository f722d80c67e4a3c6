#include "mentor/documents_box.h"

#include <QTemporaryDir>
#include <QUrlQuery>
#include <QtTest>

#include "support/client_house.h"
#include "support/json_of.h"
#include "support/page_window.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/label.h"

namespace mc::mentor {

using protocol::DocumentKind;
using support::HttpStub;
using support::jsonOf;

namespace {

const QString kList = QStringLiteral("GET /api/mentors/application/documents");
const QString kAdd = QStringLiteral("POST /api/mentors/application/documents");

struct DocumentsBoxApplicant {
    DocumentsBoxApplicant() {
        house.http.on(kList, [this](const HttpStub::Request&) { return HttpStub::Answer{200, jsonOf(stored)}; });
        house.http.on(kAdd, [this](const HttpStub::Request& request) {
            if (!refusal.isEmpty()) return HttpStub::Answer{422, refusal};
            stored.items.push_back({{7},
                                    DocumentKind::employment,
                                    request.query.queryItemValue("name", QUrl::FullyDecoded).toStdString(),
                                    "application/pdf",
                                    static_cast<int>(request.body.size()),
                                    {}});
            return HttpStub::Answer{200, jsonOf(stored)};
        });
        house.http.on("DELETE /api/mentors/application/documents/" + QString::fromStdString(domain::encodeId(7)),
                      [this](const HttpStub::Request&) {
                          stored.items.clear();
                          return HttpStub::Answer{200, jsonOf(stored)};
                      });
        house.signIn();
        box.resize(700, 300);
        box.show();
        box.load();
    }
    widgets::Button* button(const char* name) const { return box.findChild<widgets::Button*>(QLatin1String(name)); }
    bool says(const QString& words) const {
        for (const auto* label : box.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }
    QString file(const QString& name, const QByteArray& content) const {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("no room for a file");
        return file.fileName();
    }

    QTemporaryDir folder;
    support::ClientHouse house;
    protocol::ApplicationDocuments stored{{}, 6, 30};
    QByteArray refusal;
    DocumentsBox box{house.api};
};

}  // namespace

class DocumentsBoxTest : public QObject {
    Q_OBJECT
    using Applicant = DocumentsBoxApplicant;

private slots:
    void file_isSentWithItsNameAndType_andCanBeTakenBack() {
        Applicant maya;
        QTRY_VERIFY(maya.says("deleted 30 days after"));
        maya.box.take(DocumentKind::employment, maya.file("Letter & pay slip+1.pdf", "%PDF-1.7 and so on"));
        QVERIFY(!maya.button("addEmployment")->isEnabled());  // One at a time.
        QTRY_VERIFY(maya.says("Letter & pay slip+1.pdf"));
        const auto sent = maya.house.http.last(kAdd);
        QCOMPARE(sent.query.queryItemValue("kind"), QString("employment"));
        QCOMPARE(sent.body, QByteArray("%PDF-1.7 and so on"));
        QTRY_VERIFY(maya.button("removeDocument")->isEnabled());
        maya.button("removeDocument")->click();
        QTRY_VERIFY(!maya.says("Letter & pay slip+1.pdf"));
    }

    void wrongFiles_areSaidWhereTheyAreChosen_andNotSent() {
        Applicant maya;
        QTRY_VERIFY(maya.button("addIdentity")->isEnabled());
        maya.box.take(DocumentKind::identity, maya.file("page.pdf", "<!doctype html><p>no</p>"));
        QVERIFY(maya.says("Choose a PDF"));
        maya.box.take(DocumentKind::identity, maya.file("long.pdf", QByteArray(5 * 1024 * 1024 + 1, 'x')));
        QVERIFY(maya.says("5 MB at most"));
        maya.box.take(DocumentKind::identity, maya.folder.filePath("not-there.pdf"));
        QVERIFY(maya.says("This file cannot be read"));
        QCOMPARE(maya.house.http.count(kAdd), 0);
    }

    void serversRefusal_isInWords() {
        Applicant maya;
        maya.refusal =
            HttpStub::problemBody(422, "validation_failed",
                                  R"([{"path":"file","rule":"too_many","message":"file is one too many","limit":6}])");
        QTRY_VERIFY(maya.button("addIdentity")->isEnabled());
        maya.box.take(DocumentKind::identity, maya.file("a.pdf", "%PDF-1.7"));
        QTRY_VERIFY(maya.says("There may be 6 files."));
    }

    void full_offersNoMore() {
        Applicant maya;
        for (int i = 0; i < 6; ++i)
            maya.stored.items.push_back({{10 + i}, DocumentKind::identity, "a.pdf", "application/pdf", 100, {}});
        maya.box.load();
        QTRY_COMPARE(maya.box.findChildren<widgets::Button*>("removeDocument").size(), 6);
        QVERIFY(!maya.button("addIdentity")->isEnabled());
        QVERIFY(!maya.button("addEmployment")->isEnabled());
    }
};

}  // namespace mc::mentor

MC_TEST_GUI(mc::mentor::DocumentsBoxTest)
#include "documents_box_test.moc"
