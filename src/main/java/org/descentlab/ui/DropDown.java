package org.descentlab.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ComboBoxListViewSkin;

/**
 * A combo box whose list is no part of the window before it is opened. JavaFX's own keeps it there,
 * some two dozen nodes that every change of the window's looks has to visit.
 *
 * @param <T> what is chosen
 */
class DropDown<T> extends ComboBox<T> {
  DropDown() {}

  @Override
  protected Skin<?> createDefaultSkin() {
    return new LateListSkin<>(this);
  }

  private static final class LateListSkin<T> extends ComboBoxListViewSkin<T> {
    LateListSkin(ComboBox<T> box) {
      super(box);
      getChildren().remove(getPopupContent());
      registerChangeListener(box.hoverProperty(), o -> style());
      registerChangeListener(box.focusedProperty(), o -> style());
    }

    @Override
    public void show() {
      style(); // before it is measured for its popup
      if (getPopupContent() instanceof Parent list) {
        list.layout(); // with the cells of now, where others were chosen from before
      }
      super.show();
    }

    /** Gives the list its style: as soon as somebody is about to open it, and once. */
    private void style() {
      Node list = getPopupContent();
      if (list.getParent() == null) {
        getChildren().add(list);
        list.applyCss();
      }
    }
  }
}
