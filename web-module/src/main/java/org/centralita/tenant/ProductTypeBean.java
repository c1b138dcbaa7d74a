package org.centralita.tenant;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
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

  private ProductTypeForm form = new ProductTypeForm(new ProductTypeData());
  private String typedName;

  /** Shows the error page where there is no such product type. */
  public void read() {
    String id = Faces.getRequestParameter("id");
    if (id != null) {
      Messages.orErrorPage(() -> form = new ProductTypeForm(types.get(Uuids.of(id))));
    }
  }

  public void save() throws IOException {
    boolean known = form.getData().getId() != null;
    ProductTypeData typed = form.typed();
    if (Messages.refused(() -> store(known, typed)) == null) {
      leave("productType.saved");
    }
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

  public String getTypedName() {
    return typedName;
  }

  public void setTypedName(String typedName) {
    this.typedName = typedName;
  }
}
