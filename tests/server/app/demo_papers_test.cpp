#include <QRegularExpression>
#include <QTest>

#include "demo/sample_papers.h"
#include "mentors/application_documents.h"
#include "platform/images/decode.h"
#include "support/test_program.h"

using namespace mc;

/// What the demo's applicants hand in is what it says it is: whoever opens it sees it.
class DemoPapersTest : public QObject {
    Q_OBJECT

private slots:
    void pdf_isFoundByItsTable() {
        const auto file = QByteArray::fromStdString(demo::pdfOf({"A card (sample)", "Name: Asha \\ Rao"}));
        QCOMPARE(mentors::mediaTypeOf(file.toStdString()), std::string_view("application/pdf"));
        QVERIFY(file.endsWith("%%EOF\n"));
        const auto said = QRegularExpression("startxref\n(\\d+)\n").match(QString::fromLatin1(file));
        const auto table = file.mid(said.captured(1).toInt());
        QVERIFY(table.startsWith("xref\n0 6\n"));
        const auto entries = table.split('\n').mid(3, 5);
        for (int i = 0; i < entries.size(); ++i) {
            QCOMPARE(entries[i].size(), 19);  // 20 with the end of the line.
            QVERIFY(file.mid(entries[i].left(10).toInt()).startsWith(QByteArray::number(i + 1) + " 0 obj\n"));
        }
        QVERIFY(file.contains("(A card \\(sample\\)) Tj"));
        QVERIFY(file.contains("(Name: Asha \\\\ Rao) Tj"));
        const auto length = QRegularExpression("/Length (\\d+) >>\nstream\n").match(QString::fromLatin1(file));
        QCOMPARE(file.indexOf("\nendstream"), length.capturedEnd() + length.captured(1).toInt());
    }

    void pictures_canBeDecoded_andShowSomebodyElseForAnotherSeed() {
        const auto face = images::decodePicture(demo::portrait(1), 1).value();
        QCOMPARE(face.width, 512);
        QCOMPARE(face.height, 512);
        QVERIFY(face.rgb != images::decodePicture(demo::portrait(2), 1).value().rgb);
        const auto card = images::decodePicture(demo::badge(1), 1).value();
        QCOMPARE(card.width, 640);
        QCOMPARE(mentors::mediaTypeOf(demo::badge(1)), std::string_view("image/png"));
    }
};

MC_TEST_CORE(DemoPapersTest)
#include "demo_papers_test.moc"
