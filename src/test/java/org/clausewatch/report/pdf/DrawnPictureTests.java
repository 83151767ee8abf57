package org.clausewatch.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import org.clausewatch.report.document.Canvas;
import org.clausewatch.report.document.Drawing;
import org.clausewatch.report.document.Tone;
import org.junit.jupiter.api.Test;

class DrawnPictureTests {

	/** Pages of a long document wait in a file. */
	@Test
	void isTheSameAfterItWaitedInAFile() throws Exception {
		DrawnPicture picture = new DrawnPicture(new Drawing() {
			@Override
			public float height(float width) {
				return 40;
			}

			@Override
			public void draw(Canvas canvas, float x, float top, float width) throws IOException {
				canvas.area(x, top, width / 2, 40, Color.RED);
				canvas.text("tk", x, top, 12, Tone.BOLD);
				canvas.line(x, top + 20, x + width, top + 20, 2, Color.BLUE, 3);
				canvas.diamond(x + 300, top + 20, 5, Color.BLACK);
			}
		}, new Font(Font.SANS_SERIF, Font.PLAIN, 10));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(picture);
		}
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			int[] again = painted((DrawnPicture) in.readObject());
			assertThat(again).isEqualTo(painted(picture)).contains(Color.RED.getRGB(), Color.BLUE.getRGB());
		}
	}

	private static int[] painted(DrawnPicture picture) {
		BufferedImage image = new BufferedImage(511, 40, BufferedImage.TYPE_INT_ARGB);
		Graphics2D graphics = image.createGraphics();
		picture.render(DefaultJasperReportsContext.getInstance(), graphics, new Rectangle2D.Float(0, 0, 511, 40));
		graphics.dispose();
		return image.getRGB(0, 0, 511, 40, null, 0, 511);
	}

}
