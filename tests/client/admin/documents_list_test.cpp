#include "admin/documents_list.h"

#include <QBuffer>
#include <QFileDialog>
#include <QtTest>

#include "support/client_house.h"
#include "support/json_of.h"
#include "support/page_window.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/label.h"

namespace mc::admin {

using protocol::DocumentKind;
using support::HttpStub;
using support::jsonOf;

namespace {

QByteArray pngOf(int width, int height) {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

struct Support {
    Support() {
        const QString desk = "GET /api/admin/mentor-applications/" + id(11) + "/documents";
        house.http.answer(desk, 200, jsonOf(papers));
        house.http.answer(desk + "/" + id(1), 200, picture);
        house.http.answer(desk + "/" + id(2), 200, "%PDF-1.7");
        house.signIn();
        host.resize(500, 600);
        list = new DocumentsList(desk_, {}, &host);
        list->resize(460, 300);
        host.show();
    }
    static QString id(std::int64_t value) { return QString::fromStdString(domain::encodeId(value)); }
    QList<widgets::Button*> buttons() const { return list->findChildren<widgets::Button*>("openDocument"); }
    bool says(const QString& words) const {
        for (const auto* label : host.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }

    support::ClientHouse house;
    protocol::ApplicationDocuments papers{{{{1}, DocumentKind::identity, "passport.png", "image/png", 1234, {}},
                                           {{2}, DocumentKind::employment, "letter.pdf", "application/pdf", 2048, {}}},
                                          6,
                                          30};
    QByteArray picture = pngOf(1600, 400);
    DocumentsDesk desk_{house.api};
    QWidget host;
    DocumentsList* list;
};

}  // namespace

class DocumentsListTest : public QObject {
    Q_OBJECT

private slots:
    void papers_standWithKindAndSize() {
        Support support;
        support.desk_.show({11});
        QTRY_COMPARE(support.buttons().size(), 2);
        QTRY_VERIFY(support.says("passport.png"));
        QVERIFY(support.says("Employer · 2 KiB") || support.says("Employer · 2.00 KiB"));
        QCOMPARE(support.buttons()[0]->text(), QString("Look at it"));
        QCOMPARE(support.buttons()[1]->text(), QString("Save a copy"));
    }

    void picture_isShownHere_smallEnough() {
        Support support;
        support.desk_.show({11});
        QTRY_COMPARE(support.buttons().size(), 2);
        support.buttons()[0]->click();
        QTRY_VERIFY(support.host.findChild<QLabel*>("documentPicture"));
        const auto shown = support.host.findChild<QLabel*>("documentPicture")->pixmap();
        QCOMPARE(shown.deviceIndependentSize().toSize(), QSize(512, 128));
    }

    void everythingElse_isOnlyKeptInAFile() {
        Support support;
        support.desk_.show({11});
        QTRY_COMPARE(support.buttons().size(), 2);
        support.buttons()[1]->click();
        QTRY_VERIFY(support.host.findChild<QFileDialog*>());
        QVERIFY(!support.host.findChild<QLabel*>("documentPicture"));
        support.host.findChild<QFileDialog*>()->reject();
    }

    void brokenPicture_isSaid_andMayBeKept() {
        Support support;
        support.house.http.answer(
            "GET /api/admin/mentor-applications/" + Support::id(11) + "/documents/" + Support::id(1), 200,
            support.picture.left(40));
        support.desk_.show({11});
        QTRY_COMPARE(support.buttons().size(), 2);
        support.buttons()[0]->click();
        QTRY_VERIFY(support.says("cannot be shown here"));
        support.host.findChild<QFileDialog*>()->reject();
    }

    void another_showsHerOwn_andNoneSaysSo() {
        Support support;
        support.desk_.show({11});
        QTRY_COMPARE(support.buttons().size(), 2);
        support.house.http.answer("GET /api/admin/mentor-applications/" + Support::id(12) + "/documents", 200,
                                  jsonOf(protocol::ApplicationDocuments{{}, 6, 30}));
        support.desk_.show({12});
        QVERIFY(!support.says("passport.png"));
        QTRY_VERIFY(support.says("None yet"));
    }

    void failure_isSaid() {
        Support support;
        support.house.http.answer("GET /api/admin/mentor-applications/" + Support::id(13) + "/documents", 500,
                                  HttpStub::problemBody(500, "internal"));
        support.desk_.show({13});
        QTRY_VERIFY(support.says("went wrong") || support.says("server"));
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::DocumentsListTest)
#include "documents_list_test.moc"
