package org.centralita.tenant;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.centralita.error.ErrorCode;
import org.centralita.page.Conflict;
import org.centralita.page.Messages;
import org.centralita.page.Uuids;
import org.centralita.page.Viewer;
import org.omnifaces.util.Faces;

/** The form of one product type, a new one where the address names none. */
@Named
@ViewScoped
public class ProductTypeBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ProductTypeService types;
  @Inject private Viewer viewer;

  private ProductTypeData read;
  private ProductTypeForm form = new ProductTypeForm(new ProductTypeData());
  private Conflict<ProductTypeData> conflict;
  private String typedName;

  /** Shows the error page where there is no such product type. */
  public void read() {
    String id = Faces.getRequestParameter("id");
    if (id != null) {
      Messages.orErrorPage(
          () -> {
            ProductTypeData stored = types.get(Uuids.of(id));
            edit(stored, Conflict.copy(stored, ProductTypeData.class));
          });
    }
  }

  private void edit(ProductTypeData over, ProductTypeData edited) {
    read = over;
    edited.setVersion(over.getVersion());
    form = new ProductTypeForm(edited);
    conflict = null;
  }

  public void save() throws IOException {
    boolean known = form.getData().getId() != null;
    ProductTypeData typed = form.typed();
    ErrorCode refusal = Messages.refused(() -> store(known, typed));
    if (refusal == null) {
      leave("productType.saved");
    } else if (refusal == ErrorCode.STALE) {
      conflict = new Conflict<>(read, typed, types.get(typed.getId()), ProductTypeData.class);
    }
  }

  /** Puts together what was chosen of both; nothing is stored before it is saved. */
  public void merge() {
    edit(conflict.getTheirs(), conflict.merged());
  }

  private void store(boolean known, ProductTypeData typed) {
    if (known) {
      types.update(typed);
    } else {
      types.create(typed);
    }
  }

  /** Removes it. What can't be undone wants its code typed. */
  public void delete() throws IOException {
    ProductTypeData type = form.getData();
    if (!type.getCode().equals(typedName == null ? "" : typedName.strip())) {
      Messages.wrong("typedName", Faces.evaluateExpressionGet("#{pageText['typedName.wrong']}"));
    } else if (Messages.refused(() -> types.delete(type.getId(), type.getVersion())) == null) {
      leave("productType.deleted");
    }
  }

  private void leave(String text) throws IOException {
    Messages.done(
        viewer.fill(
            Faces.evaluateExpressionGet("#{tenantText['" + text + "']}"),
            form.getData().getCode()));
    Faces.redirect(Faces.getRequestContextPath() + "/product-types");
  }

  public ProductTypeForm getForm() {
    return form;
  }

  public Conflict<ProductTypeData> getConflict() {
    return conflict;
  }

  public String getTypedName() {
    return typedName;
  }

  public void setTypedName(String typedName) {
    this.typedName = typedName;
  }
}
