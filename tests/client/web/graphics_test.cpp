#include <QWidget>
#include <QtTest>

#include "support/test_program.h"
#include "web/graphics.h"
#include "widgets/own_library.h"

using namespace mc;

/// A screen without a graphics card, as tests and some servers of remote desktops have.
class GraphicsTest : public QObject {
    Q_OBJECT

private slots:
    void withoutAGraphicsCard_nothingIsLoaded() {
        QWidget window;
        web::prepareForPages(window);
        QVERIFY(window.children().isEmpty());
    }

    void preparedWindow_hasADrawnChildThatNobodySees() {
        const auto library = widgets::openOwnLibrary("mentor-connect-graphics");
        auto* graphics = qobject_cast<web::Graphics*>(library.offered);
        QVERIFY2(graphics, qPrintable(library.problem));
        QWidget window;
        graphics->prepare(window);
        const auto children = window.findChildren<QWidget*>();
        QCOMPARE(children.size(), 1);
        QCOMPARE(children.front()->metaObject()->className(), "QOpenGLWidget");
        QVERIFY(children.front()->isHidden());
    }
};

MC_TEST_GUI(GraphicsTest)
#include "graphics_test.moc"
