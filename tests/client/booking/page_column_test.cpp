#include "booking/page_column.h"

#include <QTest>
#include <QVBoxLayout>
#include <memory>

#include "support/page_program.h"
#include "widgets/theme.h"

using namespace mc;

/// Pages that are one column stand under the title of their window, as all others do.
class PageColumnTest : public QObject {
    Q_OBJECT

private:
    static QRect placeIn(int window) {
        const auto [made, column] = booking::makePageColumn(720, 24);
        const std::unique_ptr<QWidget> content(made);
        auto* card = new QWidget;
        column->addWidget(card);
        content->resize(window, 400);
        content->show();
        return {card->mapTo(content.get(), QPoint()), card->size()};
    }

private slots:
    void narrowWindow_keepsThePagesInset() {
        const auto place = placeIn(736);
        QCOMPARE(place.left(), widgets::metrics::kInset);
        QCOMPARE(place.width(), 736 - 2 * widgets::metrics::kInset);
        QCOMPARE(place.top(), 24);
    }
    void wideWindow_hasItInTheMiddle() {
        const auto place = placeIn(1064);
        QCOMPARE(place.width(), 720);
        QCOMPARE(place.left(), (1064 - 720) / 2);
    }
};

MC_TEST_PAGES(PageColumnTest)
#include "page_column_test.moc"
